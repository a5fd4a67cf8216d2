package app.signalbox.server.ui.channels;

import app.signalbox.contract.intake.CertificateVerdict;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a certificate that was downloaded before, and says whether it still holds. */
class CertificateDialog extends Dialog {

    private static final int LARGEST = 5 << 20;

    private final transient ChannelDesk desk;
    private final Div verdict = new Div();

    CertificateDialog(ChannelDesk desk) {
        this.desk = desk;
        setHeaderTitle(Phrase.of("Check a certificate"));
        setWidth("min(520px, 94vw)");
        Paragraph what = new Paragraph(
                Phrase.of(
                        "Choose a certificate that was downloaded here, a file that ends in .jws. Its signature is checked, and its counts and the log behind them are computed again."));
        what.addClassName("dialog-text");
        Upload upload = new Upload();
        upload.setUploadButton(new Button(Phrase.of("Choose the file"), new Glyph("attachment")));
        upload.setDropLabel(new Span(Phrase.of("or drop it here")));
        upload.setMaxFileSize(LARGEST);
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> check(bytes)));
        upload.addFileRejectedListener(
                event -> say(false, Phrase.of("No certificate is larger than 5 MB."), List.of()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        verdict.addClassName("verdict");
        verdict.getElement().setAttribute("role", "status");
        add(what, upload, verdict);
        getFooter().add(new Button(Phrase.of("Close"), event -> close()));
    }

    void check(byte[] document) {
        try {
            CertificateVerdict found = desk.check(new String(document, StandardCharsets.US_ASCII).strip());
            say(found.holds(), found.sentence(), found.findings());
        } catch (DomainException refused) {
            say(false, String.valueOf(refused.getMessage()), List.of());
        }
    }

    private void say(boolean holds, String sentence, List<String> findings) {
        verdict.removeAll();
        Span state = new Span(new Glyph(holds ? "check" : "alarm"), new Span(Phrase.said(sentence)));
        state.addClassNames("verdict-state", holds ? "verdict-holds" : "verdict-broken");
        verdict.add(state);
        if (!findings.isEmpty()) {
            UnorderedList list = new UnorderedList();
            findings.forEach(finding -> list.add(new ListItem(Phrase.said(finding))));
            verdict.add(list);
        }
    }
}

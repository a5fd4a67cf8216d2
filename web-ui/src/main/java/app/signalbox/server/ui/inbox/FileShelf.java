package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.MediaAllowance;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that go along with an answer: chosen, dropped onto the composer or pasted into it, listed with what they
 * weigh.
 */
class FileShelf extends Div {

    private static final int LARGEST = 25 << 20;

    private final transient Keeping keeping;
    private final Upload upload = new Upload();
    private final Button attach = new Button(Phrase.of("Attach"), new Glyph("attachment"));
    private final UnorderedList list = new UnorderedList();
    private final Span impossible = new Span();
    private final transient List<OutgoingAttachment> files = new ArrayList<>();
    private transient MediaAllowance allowance = MediaAllowance.NONE;
    private String reason = "";

    /** Where files are kept until they go. */
    interface Keeping {

        /**
         * Keeps a file for the conversation that is shown.
         *
         * @throws DomainException if it can't go out like this
         */
        OutgoingAttachment keep(String name, byte[] content);

        /** Takes a file away. */
        void drop(OutgoingAttachment file);

        /** Others stand here now. */
        void changed();
    }

    FileShelf(Keeping keeping) {
        this.keeping = keeping;
        addClassName("file-shelf");
        attach.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        upload.setUploadButton(attach);
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        upload.addFileRejectedListener(refused -> Notice.refusal(Phrase.of(
                        "\"{0}\" is larger than 25 MB. Make it smaller, or send a link to it.", refused.getFileName()))
                .show());
        upload.addAllFinishedListener(event -> upload.clearFileList());
        list.setClassName("file-list");
        list.getElement().setAttribute("aria-label", Phrase.of("Files of this answer"));
        impossible.addClassName("file-impossible");
        impossible.getElement().setAttribute("role", "alert");
        add(list, impossible);
        draw();
    }

    /** The button that files are chosen with, to stand among others. */
    Upload button() {
        return upload;
    }

    /** Takes what is dropped or pasted anywhere on this. */
    void hear(Component place) {
        place.getElement().executeJs("signalbox.takeFiles(this, $0)", upload.getElement());
    }

    /** Opens the choice of a file, as a click on the button does, or says why none can go along. */
    void choose() {
        if (!attach.isEnabled()) {
            Notice.refusal(reason).show();
            return;
        }
        attach.focus();
        upload.getElement().executeJs("this.shadowRoot?.querySelector('input[type=file]')?.click()");
    }

    /** Says what may go along in the form that is chosen. */
    void allow(MediaAllowance allowance) {
        this.allowance = allowance;
        boolean some = allowance.most() > 0;
        reason = some ? "" : Unfit.none(allowance);
        attach.setEnabled(some);
        attach.setTooltipText(some ? Phrase.of("Attach a file (f), or drop or paste one here") : reason);
        tellOnHover();
        draw();
    }

    /** A disabled button has no tooltip of its own. */
    private void tellOnHover() {
        if (reason.isEmpty()) {
            upload.getElement().removeAttribute("title");
        } else {
            upload.getElement().setAttribute("title", reason);
        }
    }

    List<OutgoingAttachment> files() {
        return List.copyOf(files);
    }

    /** Shows these in place of those that stood here. */
    void put(List<OutgoingAttachment> now) {
        files.clear();
        files.addAll(now);
        draw();
    }

    void take(String name, byte[] content) {
        try {
            files.add(keeping.keep(name, content));
        } catch (DomainException refused) {
            Notice.refusal(Phrase.said(refused.getMessage())).show();
            return;
        }
        draw();
        keeping.changed();
    }

    private void remove(OutgoingAttachment file) {
        keeping.drop(file);
        files.remove(file);
        draw();
        keeping.changed();
        attach.focus();
    }

    private void draw() {
        list.removeAll();
        files.forEach(file -> {
            Button remove = new Button(new Glyph("close"), event -> remove(file));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(Phrase.of("Remove {0}", file.name()));
            ListItem item = new ListItem(new AttachedFile(file), remove);
            item.setClassName("file-item");
            list.add(item);
        });
        list.setVisible(!files.isEmpty());
        Optional<String> unfit = Unfit.of(files, allowance);
        impossible.setText(unfit.orElse(""));
        impossible.setVisible(unfit.isPresent());
    }
}

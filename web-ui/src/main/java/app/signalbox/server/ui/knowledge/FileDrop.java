package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** Takes files, by a button or dropped on it, and says of each what came of it. */
class FileDrop extends Div {

    private static final int LARGEST = 10 * 1024 * 1024;

    /** Makes an article out of a file. */
    @FunctionalInterface
    interface Import {

        ImportedItem of(String name, String contentType, byte[] bytes);
    }

    private final transient Import importing;
    private final transient Runnable whenKept;
    private final ImportResults results = new ImportResults();
    private final Upload upload = new Upload();

    FileDrop(Import importing, Runnable whenKept) {
        this.importing = importing;
        this.whenKept = whenKept;
        addClassNames("card", "file-drop");
        upload.setUploadButton(new Button("Upload files", new Glyph("plus")));
        upload.setDropLabel(new Span("or drop Markdown, text, HTML, PDF or DOCX here, up to 10 MB each"));
        upload.setMaxFileSize(LARGEST);
        upload.setUploadHandler(
                UploadHandler.inMemory((file, bytes) -> read(file.fileName(), file.contentType(), bytes)));
        upload.addFileRejectedListener(refused -> results.add(
                refusal(refused.getFileName(), "The file is larger than 10 MB. Split it, or remove its pictures.")));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        add(upload, results);
    }

    private void read(String name, String contentType, byte[] bytes) {
        ImportedItem item;
        try {
            item = importing.of(name, contentType == null ? "" : contentType, bytes);
        } catch (DomainException refused) {
            item = refusal(name, String.valueOf(refused.getMessage()));
        }
        results.add(item);
        if (item.article() != null) {
            whenKept.run();
        }
    }

    private static ImportedItem refusal(String name, String sentence) {
        return new ImportedItem(name, ImportOutcome.REFUSED, sentence, null);
    }
}

package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
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
        upload.setUploadButton(new Button(Phrase.of("Upload files"), new Glyph("plus")));
        upload.setDropLabel(new Span(Phrase.of("or drop Markdown, text, HTML, PDF or DOCX here, up to 10 MB each")));
        upload.setI18n(words());
        upload.setMaxFileSize(LARGEST);
        upload.setUploadHandler(
                UploadHandler.inMemory((file, bytes) -> read(file.fileName(), file.contentType(), bytes)));
        upload.addFileRejectedListener(refused -> results.add(refusal(
                refused.getFileName(), Phrase.of("The file is larger than 10 MB. Split it, or remove its pictures."))));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        add(upload, results);
    }

    private static UploadI18N words() {
        String tooLarge = Phrase.of("The file is larger than 10 MB. Split it, or remove its pictures.");
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(Phrase.of("Too many files at once."))
                        .setIncorrectFileType(Phrase.of("Files of this kind can't be read.")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Phrase.of("Connecting…"))
                                .setStalled(Phrase.of("Stalled"))
                                .setProcessing(Phrase.of("Being read…"))
                                .setHeld(Phrase.of("Queued")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Phrase.of("Time left:") + " ")
                                .setUnknown(Phrase.of("unknown time left")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Phrase.of("The upload failed. Try again later."))
                                .setUnexpectedServerError(Phrase.of("The upload failed. Try again."))
                                .setForbidden(Phrase.of("You may not upload here."))));
    }

    private void read(String name, String contentType, byte[] bytes) {
        ImportedItem item;
        try {
            item = importing.of(name, contentType == null ? "" : contentType, bytes);
        } catch (DomainException refused) {
            item = refusal(name, Phrase.said(refused.getMessage()));
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

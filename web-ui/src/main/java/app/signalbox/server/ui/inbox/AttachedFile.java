package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A file by its name, what it is and what it weighs. */
class AttachedFile extends Span {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    AttachedFile(OutgoingAttachment file) {
        addClassName("attachment");
        Span name = new Span(file.name());
        name.addClassName("file-name");
        name.getElement().setAttribute("dir", "auto");
        Span weight = new Span(AttachmentWords.of(file.kind()) + ", " + size(file.size()));
        weight.addClassName("file-weight");
        add(new Glyph("attachment"), name, weight);
    }

    static List<AttachedFile> all(List<OutgoingAttachment> files) {
        return files.stream().map(AttachedFile::new).toList();
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? Phrase.of("{0} KB", Math.max(1, Math.round(bytes / KILOBYTE)))
                : Phrase.of("{0,number,0.0} MB", bytes / MEGABYTE);
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody writes.
 *
 * @param form absent until one is chosen
 * @param draftId the draft that it was made from
 * @param files that go along, in their order
 * @param seen the last message that was there when it was begun; absent where that doesn't matter any more
 */
record Unsent(
        String text,
        @Nullable ReplyForm form,
        @Nullable UUID draftId,
        @Nullable UUID seen,
        List<OutgoingAttachment> files) {

    Unsent {
        files = List.copyOf(files);
    }

    /** Words alone. */
    Unsent(String text, @Nullable ReplyForm form, @Nullable UUID draftId, @Nullable UUID seen) {
        this(text, form, draftId, seen, List.of());
    }

    static final Unsent NOTHING = new Unsent("", null, null, null);

    boolean isBlank() {
        return text.isBlank() && files.isEmpty();
    }

    /** The same, to be sent whatever was said meanwhile. */
    Unsent regardless() {
        return new Unsent(text, form, draftId, null, files);
    }
}

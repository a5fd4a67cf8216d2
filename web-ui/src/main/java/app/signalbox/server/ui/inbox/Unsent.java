package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.ReplyForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody writes.
 *
 * @param form absent until one is chosen
 * @param draftId the draft that it was made from
 * @param seen the last message that was there when it was begun; absent where that doesn't matter any more
 */
record Unsent(
        String text,
        @Nullable ReplyForm form,
        @Nullable UUID draftId,
        @Nullable UUID seen) {

    static final Unsent NOTHING = new Unsent("", null, null, null);

    boolean isBlank() {
        return text.isBlank();
    }

    /** The same, to be sent whatever was said meanwhile. */
    Unsent regardless() {
        return new Unsent(text, form, draftId, null);
    }
}

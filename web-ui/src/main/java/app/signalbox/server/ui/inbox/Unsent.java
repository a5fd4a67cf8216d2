package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.ReplyForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody writes.
 *
 * @param form absent until one is chosen
 * @param draftId the draft that it was made from
 */
record Unsent(
        String text, @Nullable ReplyForm form, @Nullable UUID draftId) {

    static final Unsent NOTHING = new Unsent("", null, null);

    boolean isBlank() {
        return text.isBlank();
    }
}

package app.signalbox.server.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the network lets us write in a conversation now.
 *
 * @param closesAt when it will stop to, absent if never or if it does not now
 * @param wayOut what to do where it does not; empty where it does
 */
record AnswerWindow(boolean isOpen, @Nullable Instant closesAt, String wayOut) {

    static AnswerWindow always() {
        return new AnswerWindow(true, null, "");
    }
}

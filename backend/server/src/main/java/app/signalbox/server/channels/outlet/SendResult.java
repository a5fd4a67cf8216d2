package app.signalbox.server.channels.outlet;

import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ThreadRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an act. */
public sealed interface SendResult {

    /**
     * The network took it.
     *
     * @param providerMessageId its id of new words, in the form its events use; absent for acts without words
     * @param thread the thread where the words stand now, absent if it is the one they were meant for
     * @param person whom a private reply reached, absent if unknown
     * @param at the network's time, absent if it tells none
     */
    record Accepted(
            @Nullable String providerMessageId,
            @Nullable ThreadRef thread,
            @Nullable Person person,
            @Nullable Instant at)
            implements SendResult {

        /** Taken, with nothing else told. */
        public static Accepted as(@Nullable String providerMessageId) {
            return new Accepted(providerMessageId, null, null, null);
        }
    }

    /**
     * The network refuses it, and would again.
     *
     * @param code the network's own code
     * @param reason a sentence that a person can act on
     */
    record Rejected(String code, String reason) implements SendResult {}

    /**
     * The account's access is gone or lacks a right: nothing goes out until somebody reconnects it.
     *
     * @param reason a sentence that a person can act on
     */
    record AccessLost(String code, String reason) implements SendResult {}

    /**
     * Too much at the moment; nothing happened.
     *
     * @param scope what has to wait
     * @param until when it may go on
     */
    record RateLimited(LimitScope scope, Instant until, String reason) implements SendResult {}

    /** It surely didn't reach the network, which can be tried again. */
    record Unreachable(String reason) implements SendResult {}

    /** Nobody knows whether it took effect. */
    record Unknown(String reason) implements SendResult {}
}

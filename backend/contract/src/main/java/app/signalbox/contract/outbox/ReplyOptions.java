package app.signalbox.contract.outbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation can be answered now.
 *
 * @param hold how long an answer waits so that it can be recalled
 * @param accountReason a sentence where the account's access keeps everything waiting, absent otherwise
 * @param drivenBy who is answering at the moment, absent if nobody
 * @param handle how the network addresses whom it answers, absent if it gave none
 */
public record ReplyOptions(
        List<ReplyOption> options,
        Duration hold,
        @Nullable String accountReason,
        @Nullable Driver drivenBy,
        @Nullable String handle) {

    public ReplyOptions {
        options = List.copyOf(options);
    }

    /**
     * Who has a conversation in hand.
     *
     * @param kind human or ai
     * @param name the operator's name, absent for the AI
     */
    public record Driver(Kind kind, @Nullable String name) {

        /** Kinds of drivers. */
        public enum Kind {
            HUMAN,
            AI
        }
    }
}

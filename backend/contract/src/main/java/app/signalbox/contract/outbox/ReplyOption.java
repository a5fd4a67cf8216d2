package app.signalbox.contract.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a conversation can be answered now, or why it can't.
 *
 * @param limit most characters, in the network's own count
 * @param allowed whether the network's rules allow it to the caller now
 * @param closesAt when the rules will stop allowing it, absent if never
 * @param reason a sentence with the way out where it is not allowed, or on what will be added, absent otherwise
 * @param ruleId the rule that says so, absent otherwise
 * @param source address of the rule's clause, absent otherwise
 * @param media which files may go along
 */
public record ReplyOption(
        ReplyForm form,
        int limit,
        boolean allowed,
        @Nullable Instant closesAt,
        @Nullable String reason,
        @Nullable String ruleId,
        @Nullable String source,
        MediaAllowance media) {

    /** Without files. */
    public ReplyOption(
            ReplyForm form,
            int limit,
            boolean allowed,
            @Nullable Instant closesAt,
            @Nullable String reason,
            @Nullable String ruleId,
            @Nullable String source) {
        this(form, limit, allowed, closesAt, reason, ruleId, source, MediaAllowance.NONE);
    }
}

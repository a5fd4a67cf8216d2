package app.signalbox.contract.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule did once.
 *
 * @param version which version of the rule acted
 * @param number of the conversation, absent if it is gone
 * @param contactName whom the conversation is with, absent if it is gone
 * @param messageId what it acted upon
 * @param actions what it changed
 * @param reason what it could not do and why, absent where all was done
 */
public record RuleEffect(
        UUID id,
        int version,
        UUID conversationId,
        @Nullable Long number,
        @Nullable String contactName,
        UUID messageId,
        Instant actedAt,
        RuleOutcome outcome,
        List<RuleAction> actions,
        @Nullable String reason) {

    public RuleEffect {
        actions = List.copyOf(actions);
    }
}

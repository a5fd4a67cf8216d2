package app.signalbox.contract.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done; nothing was changed to find out.
 *
 * @param since the first moment that was looked at; the last 30 days, or less where there was too much
 * @param messages how many messages of people were looked at
 * @param acts how often it would have acted
 * @param conversations on how many conversations
 * @param busiestHour on how many within its busiest hour
 * @param limitPerHour at how many within an hour it would pause
 * @param effects what each action would have changed
 * @param others which rules that are on would have acted upon the same messages
 * @param samples the latest 20 times
 * @param remarks what could not be known exactly, in sentences
 */
public record RuleTrial(
        Instant since,
        int messages,
        int acts,
        int conversations,
        int busiestHour,
        int limitPerHour,
        List<Effect> effects,
        List<Other> others,
        List<Sample> samples,
        List<String> remarks) {

    public RuleTrial {
        effects = List.copyOf(effects);
        others = List.copyOf(others);
        samples = List.copyOf(samples);
        remarks = List.copyOf(remarks);
    }

    /** How often an action would have changed something. */
    public record Effect(RuleAction action, int changes) {}

    /** Another rule that would have acted as well. */
    public record Other(UUID ruleId, String name, int acts) {}

    /**
     * Once when it would have acted.
     *
     * @param text first 200 characters of the message, absent if it has no text
     */
    public record Sample(
            UUID messageId,
            UUID conversationId,
            long number,
            String contactName,
            @Nullable String text,
            Instant at) {}
}

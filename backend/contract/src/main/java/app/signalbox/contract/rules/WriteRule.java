package app.signalbox.contract.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is to do.
 *
 * @param name 1 to 80 characters, one rule of each name
 * @param trigger when it looks at a conversation
 * @param waitingMinutes 1 to 10,080, for {@code waiting} alone
 * @param condition what the conversation must be, in the language of the search field; absent for any
 * @param hours always where absent
 * @param actions 1 to 10, done in this order
 * @param mostPerHour on how many conversations it may act within an hour before it pauses, absent for what the last 30
 *     days suggest
 */
public record WriteRule(
        String name,
        RuleTrigger trigger,
        @Nullable Integer waitingMinutes,
        @Nullable String condition,
        @Nullable RuleHours hours,
        List<RuleAction> actions,
        @Nullable Integer mostPerHour) {

    public WriteRule {
        actions = actions == null ? List.of() : List.copyOf(actions);
    }
}

package app.signalbox.server.rules;

import app.signalbox.contract.rules.RuleAction;
import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.rules.RuleTrigger;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.inbox.SearchField;
import app.signalbox.server.inbox.desk.RuleActs;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wants of a rule, and refuses what can't be. */
@Component
class RuleCheck {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CONDITION = 500;
    private static final int MOST_ACTIONS = 10;
    private static final int LONGEST_WAIT = 7 * 24 * 60;
    private static final int MOST_PER_HOUR = 100_000;

    private final RuleActs acts;

    RuleCheck(RuleActs acts) {
        this.acts = acts;
    }

    /** The same in its one written form. */
    WriteRule read(WriteRule rule, List<TenantOperator> operators) {
        String condition = condition(rule.condition());
        return new WriteRule(
                name(rule.name()),
                trigger(rule.trigger()),
                minutes(rule),
                condition,
                Objects.requireNonNullElse(rule.hours(), RuleHours.ALWAYS),
                actions(rule.actions(), operators),
                most(rule.mostPerHour()));
    }

    private static String name(@Nullable String name) {
        String stripped = Objects.requireNonNullElse(name, "").strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new InvalidRuleException("Give the rule a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return stripped;
    }

    private static RuleTrigger trigger(@Nullable RuleTrigger trigger) {
        if (trigger == null) {
            throw new InvalidRuleException("Say when the rule acts: message, started, reopened or waiting.");
        }
        return trigger;
    }

    private static @Nullable Integer minutes(WriteRule rule) {
        if (rule.trigger() != RuleTrigger.WAITING) {
            return null;
        }
        Integer minutes = rule.waitingMinutes();
        if (minutes == null || minutes < 1 || minutes > LONGEST_WAIT) {
            throw new InvalidRuleException("Say after how many minutes without an answer, 1 to 10,080.");
        }
        return minutes;
    }

    private static @Nullable String condition(@Nullable String condition) {
        String stripped = Objects.requireNonNullElse(condition, "").strip();
        if (stripped.length() > LONGEST_CONDITION) {
            throw new InvalidRuleException(
                    "This condition is longer than " + LONGEST_CONDITION + " characters. Make two rules of it.");
        }
        InboxFilter filter = Rule.filter(
                new WriteRule("", RuleTrigger.MESSAGE, null, stripped, null, List.of(), null),
                CurrentTenant.get().timeZone());
        if (filter.fields().containsKey(SearchField.BRAND)) {
            throw new InvalidRuleException("A rule belongs to one brand, so there is nothing to choose with in:.");
        }
        Occasions.check(filter);
        return stripped.isEmpty() ? null : stripped;
    }

    private List<RuleAction> actions(List<RuleAction> actions, List<TenantOperator> operators) {
        if (actions.isEmpty() || actions.size() > MOST_ACTIONS) {
            throw new InvalidRuleException("Say what the rule does: 1 to " + MOST_ACTIONS + " actions.");
        }
        return acts.read(actions, operators);
    }

    private static @Nullable Integer most(@Nullable Integer most) {
        if (most != null && (most < 1 || most > MOST_PER_HOUR)) {
            throw new InvalidRuleException("A rule acts on 1 to 100,000 conversations within an hour. Choose that.");
        }
        return most;
    }
}

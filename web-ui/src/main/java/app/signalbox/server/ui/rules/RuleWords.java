package app.signalbox.server.ui.rules;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.rules.RuleAction;
import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.rules.RuleOutcome;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleTrigger;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.ui.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How rules are said to people. */
final class RuleWords {

    private static final int HOURS_OF_A_DAY = 24;

    private RuleWords() {}

    static String of(RuleTrigger trigger) {
        return switch (trigger) {
            case MESSAGE -> Phrase.of("A person writes");
            case STARTED -> Phrase.of("A conversation begins");
            case REOPENED -> Phrase.of("A person comes back after it was resolved");
            case WAITING -> Phrase.of("Nobody has answered for a while");
        };
    }

    static String of(RuleHours hours) {
        return switch (hours) {
            case ALWAYS -> Phrase.of("At any hour");
            case OPEN -> Phrase.of("Within business hours only");
            case CLOSED -> Phrase.of("Outside business hours only");
        };
    }

    static String of(RuleState state) {
        return switch (state) {
            case ON -> Phrase.in("rule", "On");
            case OFF -> Phrase.in("rule", "Off");
            case PAUSED -> Phrase.in("rule", "Paused");
        };
    }

    static String of(RuleOutcome outcome) {
        return switch (outcome) {
            case DONE -> Phrase.of("Done");
            case PARTLY -> Phrase.of("Partly done");
            case REFUSED -> Phrase.of("Not possible");
            case UNDONE -> Phrase.of("Undone");
        };
    }

    static String of(Priority priority) {
        return switch (priority) {
            case LOW -> Phrase.in("priority", "Low");
            case NORMAL -> Phrase.in("priority", "Normal");
            case HIGH -> Phrase.in("priority", "High");
            case URGENT -> Phrase.in("priority", "Urgent");
        };
    }

    static String of(ConversationStatus status) {
        return switch (status) {
            case OPEN -> Phrase.of("Open it");
            case PENDING -> Phrase.of("Mark it as pending");
            case RESOLVED -> Phrase.of("Resolve it");
            case SPAM -> Phrase.of("Put it away as spam");
            case NEW, SNOOZED -> status.value();
        };
    }

    static String of(RuleAction action) {
        String value = String.valueOf(action.value());
        String name = action.valueName() == null ? value : action.valueName();
        return switch (action.verb()) {
            case ASSIGN -> assignment(action, value, name);
            case SNOOZE -> Phrase.of("Snooze for {0}", span(Duration.parse(value)));
            case STATUS -> of(ConversationStatus.of(value));
            case ADD_LABEL -> Phrase.of("Label {0}", name);
            case REMOVE_LABEL -> Phrase.of("Take the label {0} off", name);
            case PRIORITY -> Phrase.of("Set the priority to {0}", of(Priority.of(value)));
            case BLOCK, UNBLOCK, WAKE -> action.verb().value();
        };
    }

    /** What an action did, where a snooze has an end and no length. */
    static String did(RuleAction action) {
        return switch (action.verb()) {
            case SNOOZE -> Phrase.of("Snoozed");
            case ASSIGN, STATUS, ADD_LABEL, REMOVE_LABEL, PRIORITY, BLOCK, UNBLOCK, WAKE -> of(action);
        };
    }

    static String span(Duration span) {
        long hours = span.toHours();
        if (hours == 0) {
            return Phrase.count(span.toMinutes(), "{0} minute", "{0} minutes");
        }
        return hours % HOURS_OF_A_DAY == 0
                ? Phrase.count(hours / HOURS_OF_A_DAY, "{0} day", "{0} days")
                : Phrase.count(hours, "{0} hour", "{0} hours");
    }

    /** When and if, in one line. */
    static String when(WriteRule rule) {
        String trigger = rule.trigger() == RuleTrigger.WAITING && rule.waitingMinutes() != null
                ? Phrase.count(
                        rule.waitingMinutes(),
                        "Nobody has answered for {0} minute",
                        "Nobody has answered for {0} minutes")
                : of(rule.trigger());
        Stream<String> hours =
                rule.hours() == null || rule.hours() == RuleHours.ALWAYS ? Stream.empty() : Stream.of(of(rule.hours()));
        return Stream.of(Stream.of(trigger), Stream.ofNullable(rule.condition()), hours)
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }

    static String actions(List<RuleAction> actions) {
        return actions.stream().map(RuleWords::of).collect(Collectors.joining(" · "));
    }

    private static String assignment(RuleAction action, String value, String name) {
        return switch (value) {
            case "rule" ->
                action.valueName() == null
                        ? Phrase.of("Assign to whoever fits and has the fewest")
                        : Phrase.of("Assign to {0}", name);
            case "nobody" -> Phrase.of("Assign to nobody");
            default -> Phrase.of("Assign to {0}", name);
        };
    }
}

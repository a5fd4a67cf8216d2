package app.signalbox.server.ui.rules;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.ui.Phrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a rule can do in a brand, and to what. */
record ActionChoices(List<LabelView> labels, List<ColleagueView> colleagues) {

    static final List<DeskVerb> VERBS = List.of(
            DeskVerb.ASSIGN,
            DeskVerb.ADD_LABEL,
            DeskVerb.REMOVE_LABEL,
            DeskVerb.PRIORITY,
            DeskVerb.STATUS,
            DeskVerb.SNOOZE);

    private static final List<Duration> SNOOZES = List.of(
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    ActionChoices {
        labels = List.copyOf(labels);
        colleagues = List.copyOf(colleagues);
    }

    /** A value as it is written and as it is said. */
    record Choice(String value, String label) {}

    static String of(DeskVerb verb) {
        return switch (verb) {
            case ASSIGN -> Phrase.of("Assign to");
            case SNOOZE -> Phrase.of("Snooze for");
            case STATUS -> Phrase.of("Open or close");
            case ADD_LABEL -> Phrase.of("Add the label");
            case REMOVE_LABEL -> Phrase.of("Take off the label");
            case PRIORITY -> Phrase.of("Set the priority");
            case BLOCK, UNBLOCK, WAKE -> verb.value();
        };
    }

    List<Choice> values(DeskVerb verb) {
        return switch (verb) {
            case ASSIGN -> people();
            case SNOOZE ->
                SNOOZES.stream()
                        .map(span -> new Choice(span.toString(), RuleWords.span(span)))
                        .toList();
            case STATUS ->
                Stream.of(
                                ConversationStatus.OPEN,
                                ConversationStatus.PENDING,
                                ConversationStatus.RESOLVED,
                                ConversationStatus.SPAM)
                        .map(status -> new Choice(status.value(), RuleWords.of(status)))
                        .toList();
            case ADD_LABEL, REMOVE_LABEL ->
                labels.stream()
                        .map(label -> new Choice(label.id().toString(), label.name()))
                        .toList();
            case PRIORITY ->
                Arrays.stream(Priority.values())
                        .map(priority -> new Choice(priority.value(), RuleWords.of(priority)))
                        .toList();
            case BLOCK, UNBLOCK, WAKE -> List.of();
        };
    }

    private List<Choice> people() {
        List<Choice> people = new ArrayList<>();
        people.add(new Choice("rule", Phrase.of("Whoever fits and has the fewest")));
        people.add(new Choice("nobody", Phrase.of("Nobody")));
        colleagues.forEach(one -> people.add(new Choice(one.id().toString(), one.name())));
        return people;
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** What acts are called. */
final class ActWords {

    private ActWords() {}

    static String of(Priority priority) {
        return switch (priority) {
            case LOW -> Phrase.of("Low");
            case NORMAL -> Phrase.of("Normal");
            case HIGH -> Phrase.of("High");
            case URGENT -> Phrase.of("Urgent");
        };
    }

    /**
     * What was done.
     *
     * @param value as the act has it
     * @param name as people say it
     */
    static String done(DeskVerb verb, @Nullable String value, @Nullable String name) {
        return switch (verb) {
            case ASSIGN -> name == null ? assigned(value) : Phrase.of("Assigned to {0}", name);
            case SNOOZE -> Phrase.of("Snoozed");
            case STATUS -> Words.of(ConversationStatus.of(String.valueOf(value)));
            case ADD_LABEL -> Phrase.of("Labelled {0}", name);
            case REMOVE_LABEL -> Phrase.of("Label {0} taken off", name);
            case PRIORITY -> Phrase.of("Priority {0}", Phrase.within(of(Priority.of(String.valueOf(value)))));
            case BLOCK -> Phrase.of("Blocked, spam from now on");
            case UNBLOCK -> Phrase.of("No longer blocked");
            case WAKE -> Phrase.of("Back from snooze");
        };
    }

    static String done(HistoryEntry entry) {
        String value = switch (entry.verb()) {
            case STATUS -> entry.after().get("status");
            case PRIORITY -> entry.after().get("priority");
            case ASSIGN, SNOOZE, ADD_LABEL, REMOVE_LABEL, BLOCK, UNBLOCK, WAKE -> null;
        };
        String name = entry.verb() == DeskVerb.ASSIGN ? entry.after().get("assigneeName") : entry.valueName();
        return done(entry.verb(), value, name);
    }

    static String count(int conversations) {
        return Phrase.count(conversations, "{0} conversation", "{0} conversations");
    }

    private static String assigned(@Nullable String value) {
        return "rule".equals(value) ? Phrase.of("Assigned by rule") : Phrase.of("Assigned to nobody");
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What acts are called. */
final class ActWords {

    private ActWords() {}

    static String of(Priority priority) {
        return switch (priority) {
            case LOW -> "Low";
            case NORMAL -> "Normal";
            case HIGH -> "High";
            case URGENT -> "Urgent";
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
            case ASSIGN -> name == null ? assigned(value) : "Assigned to " + name;
            case SNOOZE -> "Snoozed";
            case STATUS -> Words.of(ConversationStatus.of(String.valueOf(value)));
            case ADD_LABEL -> "Labelled " + name;
            case REMOVE_LABEL -> "Label " + name + " taken off";
            case PRIORITY ->
                "Priority " + of(Priority.of(String.valueOf(value))).toLowerCase(Locale.ROOT);
            case BLOCK -> "Blocked, spam from now on";
            case WAKE -> "Back from snooze";
        };
    }

    static String done(HistoryEntry entry) {
        String value = switch (entry.verb()) {
            case STATUS -> entry.after().get("status");
            case PRIORITY -> entry.after().get("priority");
            case ASSIGN, SNOOZE, ADD_LABEL, REMOVE_LABEL, BLOCK, WAKE -> null;
        };
        String name = entry.verb() == DeskVerb.ASSIGN ? entry.after().get("assigneeName") : entry.valueName();
        return done(entry.verb(), value, name);
    }

    static String count(int conversations) {
        return conversations == 1 ? "1 conversation" : String.format(Locale.ROOT, "%,d conversations", conversations);
    }

    private static String assigned(@Nullable String value) {
        return "rule".equals(value) ? "Assigned by rule" : "Assigned to nobody";
    }
}

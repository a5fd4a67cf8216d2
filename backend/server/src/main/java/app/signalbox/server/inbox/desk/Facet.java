package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.inbox.DeskState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a conversation an act is about, by name; what is absent is left out. */
record Facet(Map<String, String> values) {

    private static final String LABEL = "label";
    private static final String BLOCKED = "blocked";

    Facet {
        values = Map.copyOf(values);
    }

    static Facet of(Act act, DeskState state, Marks marks) {
        Map<String, String> values = new TreeMap<>();
        switch (act.verb()) {
            case STATUS, SNOOZE, WAKE -> putStatus(values, state);
            case BLOCK -> {
                putStatus(values, state);
                put(values, BLOCKED, marks.isBlocked(state) ? "yes" : null);
            }
            case UNBLOCK -> put(values, BLOCKED, marks.isBlocked(state) ? "yes" : null);
            case ASSIGN -> {
                put(values, "assignee", state.assigneeId());
                put(values, "assigneeName", state.assigneeName());
            }
            case PRIORITY -> put(values, "priority", state.priority().value());
            case ADD_LABEL, REMOVE_LABEL ->
                put(values, LABEL, marks.isLabelled(state.conversationId()) ? act.valueName() : null);
        }
        return new Facet(values);
    }

    /** The state with this in place of what it has; labels and blocks are no part of it. */
    DeskState over(DeskVerb verb, DeskState state) {
        return switch (verb) {
            case STATUS, SNOOZE, WAKE, BLOCK ->
                state.with(
                        ConversationStatus.of(String.valueOf(values.get("status"))),
                        time("resolvedAt"),
                        time("handledUpTo"),
                        time("snoozedUntil"));
            case ASSIGN -> {
                String id = values.get("assignee");
                yield state.assigned(id == null ? null : UUID.fromString(id), values.get("assigneeName"));
            }
            case PRIORITY -> state.prioritised(Priority.of(String.valueOf(values.get("priority"))));
            case ADD_LABEL, REMOVE_LABEL, UNBLOCK -> state;
        };
    }

    boolean labelled() {
        return values.containsKey(LABEL);
    }

    boolean blocked() {
        return values.containsKey(BLOCKED);
    }

    private @Nullable Instant time(String name) {
        String text = values.get(name);
        return text == null ? null : Instant.parse(text);
    }

    private static void putStatus(Map<String, String> values, DeskState state) {
        put(values, "status", state.status().value());
        put(values, "resolvedAt", state.resolvedAt());
        put(values, "handledUpTo", state.handledUpTo());
        put(values, "snoozedUntil", state.snoozedUntil());
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}

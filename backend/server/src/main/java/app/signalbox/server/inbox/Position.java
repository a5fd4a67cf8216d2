package app.signalbox.server.inbox;

import app.signalbox.server.web.Cursor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the inbox begins: behind these sort keys, as the statement casts them.
 *
 * @param time of the latest message, or by when an answer is due
 * @param since since when the person waits, in the order by urgency
 */
record Position(String time, String since, String id) {

    private static final Position LATEST = new Position("infinity", "infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Position URGENT =
            new Position("-infinity", "-infinity", "00000000-0000-0000-0000-000000000000");

    static Position of(InboxOrder order, @Nullable String cursor) {
        String start = cursor == null || cursor.isBlank() ? null : cursor;
        return switch (order) {
            case LATEST -> start == null ? LATEST : latest(Cursor.parse(start, 2));
            case URGENT -> start == null ? URGENT : urgent(Cursor.parse(start, 3));
        };
    }

    /** The position behind a row, as a cursor says it. */
    static String behind(InboxOrder order, Listed row) {
        return switch (order) {
            case LATEST ->
                Cursor.behind(row.lastMessageAt(), row.conversationId()).text();
            case URGENT ->
                Cursor.behind(row.answerBy() == null ? "" : row.answerBy(), row.since(), row.conversationId())
                        .text();
        };
    }

    /** Puts the sort keys where statements of lists look for them. */
    void into(Map<String, @Nullable Object> parameters) {
        parameters.put("time", time);
        parameters.put("since", since);
        parameters.put("id", id);
    }

    private static Position latest(Cursor cursor) {
        return new Position(
                cursor.instant(0).toString(), "infinity", cursor.id(1).toString());
    }

    private static Position urgent(Cursor cursor) {
        String due = cursor.string(0).isEmpty() ? "infinity" : cursor.instant(0).toString();
        return new Position(due, cursor.instant(1).toString(), cursor.id(2).toString());
    }

    /**
     * What the order of a list knows of a conversation.
     *
     * @param since since when the person waits, or when the latest message came
     */
    record Listed(
            UUID conversationId,
            Instant lastMessageAt,
            @Nullable Instant answerBy,
            Instant since) {}
}

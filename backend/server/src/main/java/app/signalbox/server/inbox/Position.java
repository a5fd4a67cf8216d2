package app.signalbox.server.inbox;

import app.signalbox.server.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a page of the inbox begins: behind this time and id, as the statement casts them. */
record Position(String time, String id) {

    private static final Position START = new Position("infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    static Position of(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        Cursor parsed = Cursor.parse(cursor, 2);
        return new Position(parsed.instant(0).toString(), parsed.id(1).toString());
    }
}

package app.signalbox.server.triage.correction;

import app.signalbox.server.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a page of corrections begins: behind this time and id, as the statement casts them. */
record Behind(String time, String id) {

    private static final Behind NOTHING = new Behind("infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    static Behind of(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return NOTHING;
        }
        Cursor parsed = Cursor.parse(cursor, 2);
        return new Behind(parsed.instant(0).toString(), parsed.id(1).toString());
    }

    static String cursor(Correction last) {
        return Cursor.behind(last.correctedAt(), last.id()).text();
    }
}

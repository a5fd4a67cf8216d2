package app.signalbox.server.tenancy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Rules for the names and zones that people type. */
final class Names {

    private Names() {}

    static void check(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > 120) {
            throw new InvalidTenantException("A name has 1 to 120 characters. Give one that people will recognise.");
        }
    }

    static ZoneId zone(@Nullable String zone) {
        try {
            return ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException unknown) {
            throw new InvalidTenantException(
                    "\"" + zone + "\" is no time zone. Use an IANA name such as Europe/Berlin or UTC.");
        }
    }
}

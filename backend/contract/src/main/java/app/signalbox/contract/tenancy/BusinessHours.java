package app.signalbox.contract.tenancy;

import java.time.LocalDate;
import java.util.List;

/**
 * When a brand answers, in its own time zone.
 *
 * @param timeZone IANA name; that of the tenant, whatever is sent
 * @param open in the order of the week; empty where nobody has said, which means always
 * @param holidays days on which it is closed
 */
public record BusinessHours(String timeZone, List<OpenSpan> open, List<LocalDate> holidays) {

    public BusinessHours {
        timeZone = timeZone == null ? "" : timeZone;
        open = open == null ? List.of() : List.copyOf(open);
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
    }
}

package app.signalbox.server.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that are looked at, and as many before them.
 *
 * @param to last day
 */
record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    Period {
        if (to.isBefore(from)) {
            throw new InvalidPeriodException("The last day is before the first. Swap them.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new InvalidPeriodException("A report covers at most " + MOST_DAYS + " days. Choose fewer.");
        }
    }

    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new Period(from == null ? last.minusDays(USUAL_DAYS - 1) : from, last);
    }

    /** The day that it is in the zone where it is the latest, so that no brand misses what happened today. */
    static LocalDate latestDay(Instant now, Collection<ZoneId> zones) {
        return zones.stream()
                .map(zone -> LocalDate.ofInstant(now, zone))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    List<LocalDate> each() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    Instant startsAt(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant endsAt(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}

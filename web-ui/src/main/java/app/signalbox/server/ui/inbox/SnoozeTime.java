package app.signalbox.server.ui.inbox;

import app.signalbox.server.ui.Phrase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time to which conversations are put off.
 *
 * @param until absent for one that is still to be chosen
 */
record SnoozeTime(String label, @Nullable Instant until) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LATER_HOURS = 3;

    static List<SnoozeTime> from(ZonedDateTime now) {
        return List.of(
                at(
                        Phrase.of("Later today, in 3 hours"),
                        now.plusHours(LATER_HOURS).truncatedTo(ChronoUnit.MINUTES)),
                at(Phrase.of("Tomorrow 9:00"), now.plusDays(1).with(MORNING)),
                at(
                        Phrase.of("Next Monday 9:00"),
                        now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING)),
                new SnoozeTime(Phrase.of("A date…"), null));
    }

    private static SnoozeTime at(String label, ZonedDateTime time) {
        return new SnoozeTime(label, time.toInstant());
    }
}

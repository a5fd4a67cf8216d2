package app.signalbox.server.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @Test
    void isThirtyDaysWhereNothingIsSaid() {
        Period period = Period.of(null, null, TODAY);

        assertThat(period).isEqualTo(new Period(LocalDate.parse("2026-03-02"), TODAY));
        assertThat(period.days()).isEqualTo(30);
    }

    @Test
    void hasAsManyDaysBeforeIt() {
        Period before = new Period(LocalDate.parse("2026-03-25"), TODAY).before();

        assertThat(before).isEqualTo(new Period(LocalDate.parse("2026-03-18"), LocalDate.parse("2026-03-24")));
    }

    @Test
    void endsWithTheDayThatHasBegunForTheFirstBrand() {
        Instant lateInLondon = Instant.parse("2026-03-30T23:30:00Z");

        assertThat(Period.latestDay(lateInLondon, List.of(ZoneOffset.UTC, ZoneId.of("Europe/Berlin"))))
                .isEqualTo(TODAY);
        assertThat(Period.latestDay(lateInLondon, List.of(ZoneId.of("America/Bogota"))))
                .isEqualTo(TODAY.minusDays(1));
        assertThat(Period.latestDay(lateInLondon, List.of())).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void refusesDaysThatMakeNoPeriod() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(InvalidPeriodException.class)
                .hasMessage("The last day is before the first. Swap them.");
        assertThatThrownBy(() -> new Period(TODAY.minusDays(366), TODAY))
                .hasMessage("A report covers at most 366 days. Choose fewer.");
    }
}

package app.signalbox.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.tenancy.OpenSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTests {

    private static final Opening BERLIN = new Opening(new BusinessHours(
            "Europe/Berlin",
            List.of(new OpenSpan(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
            List.of(LocalDate.of(2026, 11, 9))));

    @Test
    void goesByTheBrandsOwnClock() {
        Instant half = Instant.parse("2026-11-02T08:30:00Z");

        assertThat(BERLIN.allows(RuleHours.OPEN, half)).isTrue();
        assertThat(BERLIN.allows(RuleHours.CLOSED, half)).isFalse();
        assertThat(BERLIN.allows(RuleHours.OPEN, half.minusSeconds(3600))).isFalse();
        assertThat(BERLIN.allows(RuleHours.CLOSED, half.minusSeconds(3600))).isTrue();
        assertThat(BERLIN.allows(RuleHours.ALWAYS, half.minusSeconds(3600))).isTrue();
    }

    @Test
    void isClosedOnHolidays() {
        assertThat(BERLIN.allows(RuleHours.CLOSED, Instant.parse("2026-11-09T10:00:00Z")))
                .isTrue();
    }

    @Test
    void isOpenWhereNobodyHasSaid() {
        var unsaid = new Opening(new BusinessHours("Europe/Berlin", List.of(), List.of()));

        assertThat(unsaid.allows(RuleHours.OPEN, Instant.parse("2026-11-01T03:00:00Z")))
                .isTrue();
    }
}

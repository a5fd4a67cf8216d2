package app.signalbox.server.intake.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTests {

    private static final Instant SINCE = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void isSuspiciousWhereEveryWeekBroughtSomething() {
        assertThat(new Silence(SINCE, 4, 3, 12).isSuspicious()).isTrue();
        assertThat(new Silence(SINCE, 2, 1, 5).isSuspicious()).isTrue();
    }

    @Test
    void isNoReasonToWorryWhereAWeekWasSilentToo() {
        assertThat(new Silence(SINCE, 4, 0, 40).isSuspicious()).isFalse();
    }

    @Test
    void isNoReasonToWorryWhereLittleComesIn() {
        assertThat(new Silence(SINCE, 4, 1, 4.9).isSuspicious()).isFalse();
    }

    @Test
    void isNoReasonToWorryBeforeTwoWeeksAreKnown() {
        assertThat(new Silence(SINCE, 1, 100, 100).isSuspicious()).isFalse();
    }

    @Test
    void saysWhatIsUsual() {
        assertThat(new Silence(SINCE, 4, 3, 12.2).sentence())
                .isEqualTo(
                        "Nothing has come in since 20 November, 08:00 UTC. In the same hours of the last 4 weeks it was"
                                + " 12 events on average and never fewer than 3.");
    }
}

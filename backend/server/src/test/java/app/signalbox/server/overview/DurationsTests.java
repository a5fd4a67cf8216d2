package app.signalbox.server.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.signalbox.contract.overview.ResponseTime;
import org.junit.jupiter.api.Test;

class DurationsTests {

    private final Durations durations = new Durations();

    @Test
    void tellsMedianAndNinetiethOfSteps() {
        for (int minute = 1; minute <= 100; minute++) {
            durations.add(step(minute * 60), 1);
        }

        ResponseTime times = durations.times();

        assertThat(times.count()).isEqualTo(100);
        assertThat((double) times.medianSeconds()).isCloseTo(50 * 60, within(50 * 60 * 0.03));
        assertThat((double) times.ninetiethSeconds()).isCloseTo(90 * 60, within(90 * 60 * 0.03));
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(durations.times()).isEqualTo(new ResponseTime(0, null, null));
    }

    private static int step(int seconds) {
        return (int) Math.floor(20 * Math.log1p(seconds));
    }
}

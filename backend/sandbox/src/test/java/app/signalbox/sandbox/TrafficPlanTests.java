package app.signalbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficPlanTests {

    @Test
    void spacesDeliveriesByTheRate() {
        var plan = TrafficPlan.clean(4);

        assertThat(plan.dueAfter(0)).isEqualTo(Duration.ZERO);
        assertThat(plan.dueAfter(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(plan.dueAfter(40)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void sendsEverythingAtOnceWhenTheRateIsInfinite() {
        assertThat(TrafficPlan.clean(Double.POSITIVE_INFINITY).dueAfter(1_000_000))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesARateOfNothing(double rate) {
        assertThatThrownBy(() -> TrafficPlan.clean(rate))
                .hasMessage("A rate is above 0 deliveries a second; stop the traffic instead.");
    }

    @Test
    void refusesMoreThanAHundredPercent() {
        assertThatThrownBy(() -> new TrafficPlan(1, 101, 0, 0, 0, 0))
                .hasMessage("duplicates is a percentage from 0 to 100, not 101.");
        assertThatThrownBy(() -> new TrafficPlan(1, 0, 0, 0, 60, 60))
                .hasMessageContaining("badSignature and malformed together");
    }
}

package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final String ACCOUNT = "nora@example.com";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void letsFiveAttemptsPassAndThenAsksToWait() {
        fail(ACCOUNT, 5);
        throttle.begin(ACCOUNT, "192.0.2.99");

        assertThatThrownBy(() -> throttle.begin(ACCOUNT, "192.0.2.98"))
                .isInstanceOf(SignInThrottledException.class)
                .hasMessage("Too many attempts failed. Try again in 2 seconds.");
    }

    @Test
    void doublesTheWaitWithEachFurtherFailureUpToAQuarterOfAnHour() {
        fail(ACCOUNT, 6);
        clock.advance(Duration.ofSeconds(2));
        throttle.begin(ACCOUNT, "192.0.2.99");
        assertThatThrownBy(() -> throttle.begin(ACCOUNT, "192.0.2.98")).hasMessageContaining("in 4 seconds");

        for (int failure = 0; failure < 12; failure++) {
            clock.advance(Duration.ofMinutes(15));
            throttle.begin(ACCOUNT, "198.51.100." + failure);
        }

        assertThatThrownBy(() -> throttle.begin(ACCOUNT, "192.0.2.97")).hasMessageContaining("in 900 seconds");
    }

    @Test
    void startsAnewAfterASuccess() {
        fail(ACCOUNT, 5);
        throttle.succeeded(ACCOUNT, "192.0.2.1");

        assertThatCode(() -> fail(ACCOUNT, 5)).doesNotThrowAnyException();
    }

    @Test
    void slowsAnAddressThatTriesManyAccounts() {
        IntStream.rangeClosed(0, 20).forEach(number -> throttle.begin("someone" + number, "192.0.2.1"));

        assertThatThrownBy(() -> throttle.begin("someone-else", "192.0.2.1"))
                .isInstanceOf(SignInThrottledException.class);
        assertThatCode(() -> throttle.begin("someone-else-again", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void countsAnAccountTheSameInUpperCase() {
        fail("NILS@EXAMPLE.COM", 6);

        assertThatThrownBy(() -> throttle.begin("nils@example.com", "192.0.2.99"))
                .isInstanceOf(SignInThrottledException.class);
    }

    @Test
    void letsMachinesAskManyTimesUntilTenSecretsWereWrong() {
        IntStream.range(0, 100).forEach(number -> throttle.admitMachine("192.0.2.1"));
        IntStream.range(0, 11).forEach(number -> throttle.refusedMachine("192.0.2.1"));

        assertThatThrownBy(() -> throttle.admitMachine("192.0.2.1"))
                .isInstanceOf(SignInThrottledException.class)
                .hasMessageContaining("in 2 seconds");
        assertThatCode(() -> throttle.admitMachine("192.0.2.2")).doesNotThrowAnyException();
        clock.advance(Duration.ofSeconds(2));
        assertThatCode(() -> throttle.admitMachine("192.0.2.1")).doesNotThrowAnyException();
    }

    private void fail(String account, int times) {
        IntStream.range(0, times).forEach(number -> throttle.begin(account, "203.0.113." + number));
    }
}

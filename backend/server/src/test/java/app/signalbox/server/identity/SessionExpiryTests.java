package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.MovableClock;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionExpiryTests {

    private static final IdentitySettings SETTINGS = new IdentitySettings(
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofDays(90),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofDays(7),
            Duration.ofHours(1),
            4,
            "signalbox@example.com");

    private final MockHttpSession session = new MockHttpSession();
    private final MovableClock clock = new MovableClock(Instant.ofEpochMilli(session.getCreationTime()));
    private final SessionExpiry expiry = new SessionExpiry(SETTINGS, clock);

    @Test
    void endsASessionThatIsNotUsed() {
        expiry.sessionCreated(new HttpSessionEvent(session));

        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }

    @Test
    void endsASessionAfterAWorkingDayEvenInUse() throws Exception {
        clock.advance(Duration.ofHours(12));

        request();

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void leavesAYoungerSessionAlone() throws Exception {
        clock.advance(Duration.ofHours(12).minusSeconds(1));

        request();

        assertThat(session.isInvalid()).isFalse();
    }

    private void request() throws Exception {
        var request = new MockHttpServletRequest("GET", "/inbox");
        request.setSession(session);
        expiry.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}

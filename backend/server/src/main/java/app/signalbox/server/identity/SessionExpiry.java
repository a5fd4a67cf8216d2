package app.signalbox.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends console sessions: after a time without use, and after a working day in any case. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionExpiry extends OncePerRequestFilter implements HttpSessionListener {

    private final IdentitySettings settings;
    private final Clock clock;

    SessionExpiry(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession()
                .setMaxInactiveInterval(Math.toIntExact(settings.sessionIdle().toSeconds()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/webhooks/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(settings.sessionLife());
        return !end.isAfter(clock.instant());
    }
}

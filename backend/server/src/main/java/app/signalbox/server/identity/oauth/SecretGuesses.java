package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.SignInThrottle;
import app.signalbox.server.identity.SignInThrottledException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down those who guess the secrets of machines at the authorization server's endpoints. */
final class SecretGuesses extends OncePerRequestFilter {

    private final OAuth2ErrorHttpMessageConverter errors = new OAuth2ErrorHttpMessageConverter();
    private final SignInThrottle throttle;

    SecretGuesses(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = String.valueOf(request.getRemoteAddr());
        try {
            throttle.admitMachine(address);
        } catch (SignInThrottledException early) {
            refuse(response, early);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            throttle.refusedMachine(address);
        }
    }

    private void refuse(HttpServletResponse response, SignInThrottledException early) throws IOException {
        try (var answer = new ServletServerHttpResponse(response)) {
            answer.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            answer.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(early.retryAfter()));
            errors.write(new OAuth2Error("slow_down", early.getMessage(), null), null, answer);
        }
    }
}

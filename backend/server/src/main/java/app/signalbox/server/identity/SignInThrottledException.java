package app.signalbox.server.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins; the message says how long to wait. */
public final class SignInThrottledException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SignInThrottledException(Duration wait) {
        super("Too many attempts failed. Try again in " + Math.max(1, wait.toSeconds()) + " seconds.");
    }
}

package app.signalbox.server.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins; the message says how long to wait. */
public final class SignInThrottledException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    SignInThrottledException(Duration wait) {
        this(Math.max(1, wait.toSeconds()));
    }

    private SignInThrottledException(long seconds) {
        super("Too many attempts failed. Try again in " + seconds + " seconds.");
        this.seconds = seconds;
    }

    /** After how many seconds it is worth trying again, at least 1. */
    public long retryAfter() {
        return seconds;
    }
}

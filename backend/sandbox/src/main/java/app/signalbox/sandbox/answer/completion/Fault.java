package app.signalbox.sandbox.answer.completion;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An error made to order.
 *
 * @param status HTTP status from 400 to 599
 * @param retryAfter told in {@code retry-after} (whole seconds, rounded up) and {@code retry-after-ms}; absent for none
 */
public record Fault(int status, @Nullable Duration retryAfter) {

    public Fault {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A fault has a status from 400 to 599, not %d.".formatted(status));
        }
    }

    /** A fault that says nothing about when to try again. */
    public static Fault of(int status) {
        return new Fault(status, null);
    }

    /** 429. */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(429, retryAfter);
    }
}

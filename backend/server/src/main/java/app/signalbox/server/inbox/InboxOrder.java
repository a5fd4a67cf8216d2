package app.signalbox.server.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which order conversations are listed. */
public enum InboxOrder {
    /** Latest message first. */
    LATEST,
    /**
     * By when the person should have an answer, those who don't wait last, and the oldest first where that says
     * nothing. Lists only what is neither resolved nor spam.
     */
    URGENT;

    /**
     * Reads the wire form; null is the latest first.
     *
     * @throws InvalidFilterException if there is no such order
     */
    public static InboxOrder of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return LATEST;
        }
        return Arrays.stream(values())
                .filter(order -> order.value().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidFilterException(
                        "order",
                        value,
                        Arrays.stream(values()).map(InboxOrder::value).collect(Collectors.joining(", "))));
    }

    /** The wire form: lower case. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.signalbox.server.contacts;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A word of a network and when it said so; of several the latest counts, of equally late ones the greatest. */
record Stamped(String value, Instant at) {

    private static final Comparator<Stamped> ORDER =
            Comparator.comparing(Stamped::at).thenComparing(Stamped::value);

    static @Nullable Stamped of(@Nullable String value, @Nullable Instant at) {
        return value == null || value.isBlank() || at == null ? null : new Stamped(value, at);
    }

    static @Nullable Stamped later(@Nullable Stamped one, @Nullable Stamped other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Stream.of(one, other).max(ORDER).orElseThrow();
    }
}

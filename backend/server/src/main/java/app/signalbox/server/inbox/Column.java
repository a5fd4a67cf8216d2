package app.signalbox.server.inbox;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of many rows as a parameter: an array of text, which the driver knows best and the statement casts. */
final class Column {

    private Column() {}

    static <T> @Nullable String[] of(Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object one = value.apply(row);
                    return one == null ? null : one.toString();
                })
                .toArray(String[]::new);
    }

    static @Nullable String[] of(Collection<?> values) {
        return of(values, value -> value);
    }
}

package app.signalbox.server.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of one field that may be, and that may not be.
 *
 * @param any at least one of these, whatever where it is empty
 * @param none none of these
 */
public record Wanted(List<String> any, List<String> none) {

    static final Wanted WHATEVER = new Wanted(List.of(), List.of());

    public Wanted {
        any = List.copyOf(any);
        none = List.copyOf(none);
    }

    static Wanted of(List<String> values, boolean wanted) {
        return wanted ? new Wanted(values, List.of()) : new Wanted(List.of(), values);
    }

    /** Both at once: where both name values, those that both name. */
    Wanted and(Wanted other) {
        List<String> excluded =
                Stream.concat(none.stream(), other.none.stream()).distinct().toList();
        if (any.isEmpty() || other.any.isEmpty()) {
            return new Wanted(any.isEmpty() ? other.any : any, excluded);
        }
        List<String> both = any.stream().filter(other.any::contains).toList();
        return both.isEmpty()
                ? new Wanted(
                        any,
                        Stream.concat(excluded.stream(), any.stream())
                                .distinct()
                                .toList())
                : new Wanted(both, excluded);
    }

    /** One or the other, as in a field that is written twice. */
    Wanted or(Wanted other) {
        return new Wanted(
                Stream.concat(any.stream(), other.any.stream()).distinct().toList(),
                Stream.concat(none.stream(), other.none.stream()).distinct().toList());
    }

    boolean isWhatever() {
        return any.isEmpty() && none.isEmpty();
    }

    /** Whether a value, null where there is none, is wanted. */
    public boolean allows(@Nullable String value) {
        return value == null ? any.isEmpty() : (any.isEmpty() || any.contains(value)) && !none.contains(value);
    }
}

package app.signalbox.server.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A position in a list that is read by keyset: the sort keys of the last row of a page, as opaque text.
 *
 * @param keys sort keys in the list's order, at least one
 */
public record Cursor(List<String> keys) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    public Cursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A cursor needs at least one key");
        }
    }

    /** A position behind a row with these sort keys, each as its {@code toString} writes it. */
    public static Cursor behind(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param keys how many sort keys the list has
     * @throws InvalidCursorException if it is something else
     */
    public static Cursor parse(String text, int keys) {
        Cursor cursor = new Cursor(
                Arrays.stream(text.split("\\.", -1)).map(Cursor::decoded).toList());
        if (cursor.keys.size() != keys) {
            throw new InvalidCursorException();
        }
        return cursor;
    }

    /** The form that goes over the wire: letters, digits, dashes, underscores and points. */
    public String text() {
        return keys.stream()
                .map(key -> ENCODER.encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** A key as text. */
    public String string(int index) {
        return keys.get(index);
    }

    /**
     * A key as an instant.
     *
     * @throws InvalidCursorException if it is none
     */
    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    /**
     * A key as a whole number.
     *
     * @throws InvalidCursorException if it is none
     */
    public long number(int index) {
        return read(index, Long::parseLong);
    }

    /**
     * A key as an identifier.
     *
     * @throws InvalidCursorException if it is none
     */
    public UUID id(int index) {
        return read(index, UUID::fromString);
    }

    private <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidCursorException();
        }
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidCursorException();
        }
    }
}

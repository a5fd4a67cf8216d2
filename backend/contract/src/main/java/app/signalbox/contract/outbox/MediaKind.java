package app.signalbox.contract.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a file is to the networks. */
public enum MediaKind {
    IMAGE,
    /** A picture that moves, which some networks count apart from the others. */
    GIF,
    VIDEO,
    AUDIO,
    FILE;

    /** Wire form. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    @JsonCreator
    public static MediaKind of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}

package app.signalbox.contract.channels;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A network that people write on. Written in lower case on the wire. */
public enum Channel {
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    X("X"),
    LINKEDIN("LinkedIn");

    private final String displayName;

    Channel(String displayName) {
        this.displayName = displayName;
    }

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static Channel of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the network writes itself, in every language. */
    public String displayName() {
        return displayName;
    }
}

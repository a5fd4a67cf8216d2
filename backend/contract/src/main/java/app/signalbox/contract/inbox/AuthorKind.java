package app.signalbox.contract.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who wrote a message; platform rules and metrics depend on it. Written in lower case on the wire. */
public enum AuthorKind {
    CONTACT,
    OPERATOR,
    AI,
    AUTOMATION,
    OUTSIDE_APP;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static AuthorKind of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

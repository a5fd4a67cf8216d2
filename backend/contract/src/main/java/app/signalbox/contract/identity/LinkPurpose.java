package app.signalbox.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a one-time link is for. Written in lower case on the wire. */
public enum LinkPurpose {
    /** Joins an agency or a tenant. */
    INVITE,
    /** Sets a forgotten password anew. */
    RESET,
    /** Makes the first admin of a deployment that has no operator yet. */
    FIRST_ADMIN;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static LinkPurpose of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

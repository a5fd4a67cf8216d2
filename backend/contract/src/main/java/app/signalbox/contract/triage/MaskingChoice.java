package app.signalbox.contract.triage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is withheld from a language model. Written in lower case on the wire. */
public enum MaskingChoice {
    /** Addresses, numbers and secrets that no task needs. */
    PERSONAL_DETAILS,
    /** Nothing, for a model inside the house. */
    NOTHING;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static MaskingChoice of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

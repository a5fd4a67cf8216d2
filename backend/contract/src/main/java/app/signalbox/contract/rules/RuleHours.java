package app.signalbox.contract.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Within which of a brand's hours a rule acts. Written in lower case on the wire. */
public enum RuleHours {
    ALWAYS,
    /** Only within business hours. */
    OPEN,
    /** Only outside of them, holidays included. */
    CLOSED;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static RuleHours of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

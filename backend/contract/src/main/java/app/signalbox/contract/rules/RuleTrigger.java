package app.signalbox.contract.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When a rule looks at a conversation. Written in lower case on the wire. */
public enum RuleTrigger {
    /** A person writes. */
    MESSAGE,
    /** A person writes the first message of a conversation. */
    STARTED,
    /** A person writes again after the conversation was resolved. */
    REOPENED,
    /** A person has had no answer for some minutes. */
    WAITING;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static RuleTrigger of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

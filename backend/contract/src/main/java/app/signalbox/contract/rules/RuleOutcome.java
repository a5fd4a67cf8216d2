package app.signalbox.contract.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a rule's act on a conversation. Written in lower case on the wire. */
public enum RuleOutcome {
    DONE,
    /** Some of its actions could not be done; the reason says why. */
    PARTLY,
    /** None could be done. */
    REFUSED,
    /** Taken back as far as it still stood. */
    UNDONE;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static RuleOutcome of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

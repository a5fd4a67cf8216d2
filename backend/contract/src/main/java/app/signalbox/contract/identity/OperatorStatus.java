package app.signalbox.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an operator may sign in. Written in lower case on the wire. */
public enum OperatorStatus {
    ACTIVE,
    DISABLED;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static OperatorStatus of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.signalbox.contract.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why content was erased. Written in lower case on the wire. */
public enum ErasureCause {
    /** Its author or the network took it back. */
    DELETION,
    /** The terms of its network let nobody keep it longer. */
    PLATFORM_CLOCK,
    /** The brand keeps it no longer. */
    BRAND_CLOCK;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static ErasureCause of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

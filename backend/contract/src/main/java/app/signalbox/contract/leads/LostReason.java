package app.signalbox.contract.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a lead came to nothing. Written in lower case on the wire. */
public enum LostReason {
    PRICE,
    TIMING,
    COMPETITOR,
    NO_ANSWER,
    NO_FIT,
    OTHER;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static LostReason of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

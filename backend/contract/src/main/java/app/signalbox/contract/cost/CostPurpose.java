package app.signalbox.contract.cost;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What something was used for. Written in lower case on the wire. */
public enum CostPurpose {
    /** An agent answered in process, without a model. */
    AGENT,
    /** A model was called. */
    MODEL,
    /** An earlier answer served again. */
    CACHE,
    /** A network charged for an event or a call. */
    PLATFORM_FEE;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static CostPurpose of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.signalbox.contract.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a lead stands on the way to a sale. Written in lower case on the wire. */
public enum LeadStage {
    NEW,
    CONTACTED,
    QUALIFIED,
    PROPOSAL,
    WON,
    LOST;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static LeadStage of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

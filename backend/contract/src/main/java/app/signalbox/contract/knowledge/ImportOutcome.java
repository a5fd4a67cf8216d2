package app.signalbox.contract.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the import of one file or address ended. Written in lower case on the wire. */
public enum ImportOutcome {
    /** There is a new article. */
    ADDED,
    /** The article of the same source has a new version. */
    REPLACED,
    /** The text is the same as before. */
    UNCHANGED,
    /** Nothing was kept. */
    REFUSED;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static ImportOutcome of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.signalbox.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one conversation in an act. Written in lower case on the wire. */
public enum DeskOutcome {
    /** Its turn is still to come. */
    WAITING,
    DONE,
    /** It was like that already, or the act was taken back before its turn. */
    UNCHANGED,
    REFUSED,
    /** It is as it was before the act. */
    UNDONE,
    /** It was changed after the act, so that taking the act back leaves it alone. */
    KEPT;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static DeskOutcome of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

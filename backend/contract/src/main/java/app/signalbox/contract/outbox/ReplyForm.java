package app.signalbox.contract.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an answer reaches the person. Written in lower case on the wire. */
public enum ReplyForm {
    /** A direct message into the thread. */
    DIRECT,
    /** Below what they wrote, for everybody to read. */
    PUBLIC,
    /** A direct message to whoever wrote a comment. */
    PRIVATE;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static ReplyForm of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

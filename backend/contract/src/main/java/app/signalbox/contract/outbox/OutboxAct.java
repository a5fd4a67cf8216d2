package app.signalbox.contract.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is to be done on the network. Written in lower case on the wire. */
public enum OutboxAct {
    REPLY,
    PRIVATE_REPLY,
    HIDE,
    UNHIDE,
    DELETE,
    LIKE,
    UNLIKE;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static OutboxAct of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

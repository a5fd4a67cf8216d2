package app.signalbox.contract.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where something on its way out is. Written in lower case on the wire. */
public enum OutboxState {
    /** Waits so that it can be recalled. */
    HELD,
    /** Waits for its turn, for a limit, or for the account's access. */
    READY,
    /** With the network, no answer yet. */
    SENDING,
    /** The network took it. */
    ACCEPTED,
    /** It reached the person's device. */
    DELIVERED,
    /** The person read it. */
    READ,
    /** It did not go out and will not by itself. */
    FAILED,
    /** No answer came; it is being looked for on the network. */
    UNKNOWN,
    /** Somebody recalled it, or it was overtaken, before it went out. */
    CANCELLED;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static OutboxState of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

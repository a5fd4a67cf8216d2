package app.signalbox.contract.channels;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an account's connection is. Written in lower case on the wire. */
public enum ConnectionState {
    /** Everything works as far as anybody can tell. */
    CONNECTED,
    /** Access ends within two weeks unless somebody reconnects the account. */
    EXPIRING,
    /** Nothing can be done in the account's name until somebody reconnects it; what people write still comes in. */
    ACCESS_LOST,
    /** The network doesn't tell us what happens, or nothing came where something comes in every week. */
    DEAF,
    /** Nobody gave access yet, or the network wasn't asked yet. */
    UNKNOWN;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static ConnectionState of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

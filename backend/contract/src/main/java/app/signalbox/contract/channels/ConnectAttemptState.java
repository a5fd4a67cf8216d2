package app.signalbox.contract.channels;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an attempt to get consent. Written in lower case on the wire. */
public enum ConnectAttemptState {
    /** The browser hasn't come back from the network. */
    OPEN,
    /** Consent was given; accounts can be chosen. */
    GRANTED,
    /** Nothing was granted; the sentence says why. */
    REFUSED,
    /** Accounts were chosen and connected. */
    ACCEPTED,
    /** It took too long. */
    EXPIRED;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static ConnectAttemptState of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

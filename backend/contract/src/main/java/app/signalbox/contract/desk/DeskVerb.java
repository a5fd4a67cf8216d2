package app.signalbox.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done to conversations; what its value is stands with each. Written in lower case on the wire. */
public enum DeskVerb {
    /** Value: id of an operator, {@code me}, {@code nobody}, or {@code rule} for whoever the rule picks. */
    ASSIGN,
    /** Value: until when, as an ISO 8601 instant. */
    SNOOZE,
    /** Value: wire form of a status, other than new and snoozed. */
    STATUS,
    /** Value: id or name of a label. */
    ADD_LABEL,
    /** Value: id or name of a label. */
    REMOVE_LABEL,
    /** Value: wire form of a priority. */
    PRIORITY,
    /** Without a value: blocks the person and puts the conversation away as spam. */
    BLOCK,
    /** Without a value: lets the person's next messages in again; what is in spam stays there. */
    UNBLOCK,
    /** Without a value: a snooze has ended. Nobody asks for it. */
    WAKE;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static DeskVerb of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

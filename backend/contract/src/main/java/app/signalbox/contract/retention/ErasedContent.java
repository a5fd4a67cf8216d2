package app.signalbox.contract.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was erased. Written in lower case on the wire. */
public enum ErasedContent {
    /** Words and attachments of messages, with all that was derived from them. */
    MESSAGES,
    /** Words of edits whose message never came. */
    EDITS,
    /** Reactions to messages and posts. */
    REACTIONS,
    /** Names and handles of people. */
    NAMES,
    /** What operators wrote beside conversations. */
    NOTES;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static ErasedContent of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.signalbox.contract.triage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a person must answer instead of the AI. Written in lower case on the wire. */
public enum Handover {
    /** The writer asks for a person. */
    CUSTOMER_REQUEST,
    /** Nothing that the brand has written down answers it. */
    MISSING_KNOWLEDGE,
    /** It takes more than words. */
    UNSUPPORTED_REQUEST,
    /** A rule, the law, or a promise that only a person may make. */
    POLICY_RESTRICTION,
    /** The model couldn't be asked or gave nothing usable. */
    TOOL_FAILURE,
    /** The writer must be asked something first. */
    CLARIFICATION_PENDING,
    /** Quota or budget is used up. */
    USAGE_LIMIT;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static Handover of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

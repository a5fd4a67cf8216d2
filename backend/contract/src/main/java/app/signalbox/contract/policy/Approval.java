package app.signalbox.contract.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Something that a rule asks for and that we can't see for ourselves. Written in lower case on the wire. */
public enum Approval {
    /** X has approved that an AI answers by itself. */
    X_AI_REPLIES,
    /** The account on X carries the label of automated accounts. */
    X_AUTOMATED_LABEL,
    /** Meta has approved the tag for people who answer late. */
    HUMAN_AGENT_TAG,
    /** What LinkedIn members write may be read by an outside model: LinkedIn has agreed in writing. */
    LINKEDIN_MODEL_USE,
    /** A person has agreed that what they do on a network is joined with what is known of them elsewhere. */
    OFF_PLATFORM_MATCHING_CONSENT;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static Approval of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.signalbox.server.triage.model;

/** Why a person must answer, as far as a model can tell. */
public enum HandoverReason {
    /** The writer asks for a person. */
    CUSTOMER_REQUEST,
    /** No passage answers. */
    MISSING_KNOWLEDGE,
    /** What is asked for can't be done by writing an answer. */
    UNSUPPORTED_REQUEST,
    /** Law, health, safety, or a promise that only a person may make. */
    POLICY_RESTRICTION,
    /** The writer must be asked something first. */
    CLARIFICATION_PENDING
}

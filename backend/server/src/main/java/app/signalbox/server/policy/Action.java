package app.signalbox.server.policy;

/** What somebody is about to do with what came from a network, or on it. */
public enum Action {
    STORE,
    SHOW,
    DRAFT,
    SCORE,
    CAPTURE_LEAD,
    ASK_OUTSIDE_MODEL,
    SEND,
    /** Hide or show again what somebody else wrote on our page. */
    HIDE,
    /** Delete what we wrote ourselves. */
    DELETE_OWN,
    /** Like something, or take that back. */
    REACT,
    SYNC_TO_CRM,
    EXPORT
}

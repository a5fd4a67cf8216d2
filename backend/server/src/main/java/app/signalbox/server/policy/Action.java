package app.signalbox.server.policy;

/** What somebody is about to do with what came from a network. */
public enum Action {
    STORE,
    SHOW,
    DRAFT,
    SCORE,
    CAPTURE_LEAD,
    ASK_OUTSIDE_MODEL,
    SEND,
    SYNC_TO_CRM,
    EXPORT
}

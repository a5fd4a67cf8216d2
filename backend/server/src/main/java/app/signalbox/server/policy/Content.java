package app.signalbox.server.policy;

/** Kinds of content that networks set clocks for. */
public enum Content {
    /** What members wrote, liked or shared, with all that was derived from it. */
    SOCIAL_ACTIVITY,
    /** Names, pictures and descriptions of other members. */
    PROFILE,
    /** What the network or the person has deleted; counts from the day we heard of it. */
    DELETED_CONTENT,
    /** Bodies of webhooks as they were received. */
    RAW_BODY
}

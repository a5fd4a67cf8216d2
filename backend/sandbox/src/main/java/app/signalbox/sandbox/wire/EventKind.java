package app.signalbox.sandbox.wire;

/** What one atomic event of a body is. */
public enum EventKind {
    MESSAGE,
    QUICK_REPLY,
    ATTACHMENT,
    STANDBY,
    ECHO,
    POSTBACK,
    REFERRAL,
    READ,
    DELIVERY,
    MESSAGE_EDIT,
    UNSEND,
    REACTION,
    STORY_MENTION,
    COMMENT,
    LIVE_COMMENT,
    OWN_COMMENT,
    COMMENT_EDIT,
    COMMENT_REMOVE,
    COMMENT_HIDE,
    LIKE,
    MENTION,
    RATING,
    LEAD_FORM,
    POST,
    OWN_POST,
    POST_DELETE
}

package app.signalbox.server.policy;

import app.signalbox.contract.inbox.ThreadKind;

/** In what form people and brand meet. */
public enum Interaction {
    DIRECT_MESSAGE,
    COMMENT,
    MENTION,
    REVIEW,
    /** A direct message of ours that answers a comment. */
    PRIVATE_REPLY;

    /** The form of what is said in such a thread; a private reply has no thread of its own. */
    public static Interaction in(ThreadKind thread) {
        return switch (thread) {
            case DM -> DIRECT_MESSAGE;
            case COMMENT -> COMMENT;
            case MENTION -> MENTION;
            case REVIEW -> REVIEW;
        };
    }
}

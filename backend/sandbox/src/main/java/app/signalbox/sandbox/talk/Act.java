package app.signalbox.sandbox.talk;

/** One thing that happens in a conversation. */
public enum Act {
    /** The person writes. */
    SAY,
    /** The person sends a picture, perhaps with words. */
    PHOTO,
    /** The brand answers from somewhere else, so the network echoes it. */
    REPLY,
    /** The person changes the words of the last message. */
    EDIT,
    /** The person takes the last message back. */
    UNSEND,
    /** The person reacts to the brand's last words, or to their own when there are none. */
    REACT,
    /** The person has read what the brand wrote. */
    READ,
    /** The network has brought the brand's words to the person's device. */
    DELIVERED,
    /** The person pressed a button of the brand. */
    POSTBACK,
    /** The person opened the thread from a link or an advertisement. */
    REFERRAL,
    /** The person filled in a lead form; only ids travel. */
    LEAD_FORM,
    /** The person mentioned the brand in a story of their own. */
    STORY_MENTION,
    /** The person likes a post of the brand. */
    LIKE,
    /** The brand hides what the person wrote. */
    HIDE
}

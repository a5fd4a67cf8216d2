package app.signalbox.server.policy;

/** What has to be done along with an action that is allowed. */
public enum Obligation {
    /** Send with Meta's tag {@code HUMAN_AGENT}. */
    USE_HUMAN_AGENT_TAG,
    /** Say that a machine is speaking, before or in the message. */
    DISCLOSE_AUTOMATION,
    /** Say how to stop such messages, and heed it. */
    OFFER_OPT_OUT,
    /** Have the address of the brand's privacy policy in the message. */
    LINK_PRIVACY_POLICY
}

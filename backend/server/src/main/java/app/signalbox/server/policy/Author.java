package app.signalbox.server.policy;

/** Whose words are about to go out, or who acts. */
public enum Author {
    /** A person wrote them, or changed what an AI proposed. */
    HUMAN,
    /** An AI wrote them and a person sent them as they are. */
    AI_APPROVED_BY_HUMAN,
    /** An AI wrote them and nobody looked. */
    AI,
    /** A rule of ours sent prepared words. */
    AUTOMATION
}

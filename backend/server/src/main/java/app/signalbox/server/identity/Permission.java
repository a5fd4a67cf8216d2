package app.signalbox.server.identity;

/** Something that a role allows. */
public enum Permission {
    /** Found agencies, see what belongs to no tenant, watch the process itself. */
    MANAGE_DEPLOYMENT,
    /** Provision, rename, suspend and delete tenants of an agency. */
    MANAGE_TENANTS,
    /** Invite and disable operators, change their roles. */
    MANAGE_OPERATORS,
    /** Connect and disconnect channel accounts. */
    CONNECT_CHANNELS,
    /** Read conversations with their messages. */
    READ_INBOX,
    /** Answer, assign, snooze and resolve conversations. */
    ANSWER,
    /** Read leads and their scores. */
    READ_LEADS,
    /** Move leads from stage to stage, contest their scores. */
    MANAGE_LEADS,
    /** Read cost, uptime and pipeline reports. */
    READ_REPORTS,
    /** Read what became of every received event. */
    READ_COMPLETENESS,
    /** Correct what the triage said, which teaches it. */
    CORRECT_TRIAGE
}

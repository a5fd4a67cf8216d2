package app.signalbox.contract.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An act that the audit trail keeps. Written in lower case on the wire. */
public enum AuditAction {
    AGENCY_FOUNDED,
    TENANT_PROVISIONED,
    TENANT_CHANGED,
    TENANT_SUSPENDED,
    TENANT_RESUMED,
    TENANT_DELETED,
    /** Business hours of a tenant were set. */
    HOURS_SET,
    /** Settings of another tenant were taken over. */
    SETTINGS_COPIED,
    OPERATOR_REGISTERED,
    OPERATOR_INVITED,
    INVITATION_ACCEPTED,
    OPERATOR_DISABLED,
    OPERATOR_ENABLED,
    ROLE_GRANTED,
    ROLE_CHANGED,
    ROLE_ENDED,
    /** A link was made with which an operator sets another password. */
    PASSWORD_LINK_MADE,
    PASSWORD_SET,
    SIGN_IN_FAILED,
    CHANNEL_CONNECTED,
    CHANNEL_DISCONNECTED,
    /** Which model may read, what is masked, and how the brand sounds was set. */
    MODEL_CHOSEN,
    BUDGET_SET,
    QUOTA_SET,
    PRICE_ADDED,
    APPROVAL_NOTED,
    APPROVAL_WITHDRAWN,
    RETENTION_SET,
    ARTICLE_WRITTEN,
    ARTICLE_REMOVED,
    /** Whether drafts may rest on answers that operators sent was set. */
    LEARNING_SET,
    REPLY_SENT,
    REPLY_RECALLED,
    REPLY_RETRIED,
    REPLY_DISMISSED,
    /** A message was hidden, shown, liked or deleted on its network. */
    MESSAGE_ACTED_ON,
    /** An event that was kept but not applied was applied once more. */
    EVENT_REPLAYED,
    /** A rule was written for the first time or anew. */
    RULE_WRITTEN,
    RULE_SWITCHED_ON,
    /** By a person, or by itself. */
    RULE_SWITCHED_OFF,
    RULE_REMOVED,
    /** What a rule did was taken back. */
    RULE_UNDONE,
    JOB_RESTARTED;

    /**
     * Reads the wire form, in any case.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    @JsonCreator
    public static AuditAction of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The wire form: lower case. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

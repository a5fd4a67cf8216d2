package app.signalbox.server.ui.audit;

import app.signalbox.contract.audit.AuditAction;

/** How acts are said to people. */
final class ActionWords {

    private ActionWords() {}

    static String of(AuditAction action) {
        return switch (action) {
            case AGENCY_FOUNDED -> "Founded an agency";
            case TENANT_PROVISIONED -> "Added a tenant";
            case TENANT_CHANGED -> "Changed a tenant";
            case TENANT_SUSPENDED -> "Suspended a tenant";
            case TENANT_RESUMED -> "Resumed a tenant";
            case TENANT_DELETED -> "Deleted a tenant";
            case HOURS_SET -> "Set business hours";
            case SETTINGS_COPIED -> "Copied settings";
            case OPERATOR_REGISTERED -> "Registered an operator";
            case OPERATOR_INVITED -> "Invited an operator";
            case INVITATION_ACCEPTED -> "Accepted an invitation";
            case OPERATOR_DISABLED -> "Disabled an operator";
            case OPERATOR_ENABLED -> "Enabled an operator";
            case ROLE_GRANTED -> "Gave a role";
            case ROLE_CHANGED -> "Changed a role";
            case ROLE_ENDED -> "Ended a role";
            case PASSWORD_LINK_MADE -> "Made a password link";
            case PASSWORD_SET -> "Set a password";
            case SIGN_IN_FAILED -> "Failed to sign in";
            case CHANNEL_CONNECTED -> "Connected a channel";
            case CHANNEL_DISCONNECTED -> "Disconnected a channel";
            case MODEL_CHOSEN -> "Chose model and voice";
            case BUDGET_SET -> "Set a budget";
            case QUOTA_SET -> "Set a quota";
            case PRICE_ADDED -> "Added a price";
            case APPROVAL_NOTED -> "Noted an approval";
            case APPROVAL_WITHDRAWN -> "Withdrew an approval";
            case RETENTION_SET -> "Set retention";
            case LEARNING_SET -> "Set learning from answers";
            case ARTICLE_WRITTEN -> "Wrote an article";
            case ARTICLE_REMOVED -> "Removed an article";
            case REPLY_SENT -> "Sent a reply";
            case REPLY_RECALLED -> "Recalled a reply";
            case REPLY_RETRIED -> "Tried a reply again";
            case REPLY_DISMISSED -> "Dismissed a failed reply";
            case MESSAGE_ACTED_ON -> "Acted on a message";
            case EVENT_REPLAYED -> "Applied an event again";
            case JOB_RESTARTED -> "Restarted a job";
        };
    }
}

package app.signalbox.server.ui.audit;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.server.ui.Phrase;

/** How acts are said to people. */
final class ActionWords {

    private ActionWords() {}

    static String of(AuditAction action) {
        return switch (action) {
            case AGENCY_FOUNDED -> Phrase.of("Founded an agency");
            case TENANT_PROVISIONED -> Phrase.of("Added a tenant");
            case TENANT_CHANGED -> Phrase.of("Changed a tenant");
            case TENANT_SUSPENDED -> Phrase.of("Suspended a tenant");
            case TENANT_RESUMED -> Phrase.of("Resumed a tenant");
            case TENANT_DELETED -> Phrase.of("Deleted a tenant");
            case HOURS_SET -> Phrase.of("Set business hours");
            case SETTINGS_COPIED -> Phrase.of("Copied settings");
            case OPERATOR_REGISTERED -> Phrase.of("Registered an operator");
            case OPERATOR_INVITED -> Phrase.of("Invited an operator");
            case INVITATION_ACCEPTED -> Phrase.of("Accepted an invitation");
            case OPERATOR_DISABLED -> Phrase.of("Disabled an operator");
            case OPERATOR_ENABLED -> Phrase.of("Enabled an operator");
            case ROLE_GRANTED -> Phrase.of("Gave a role");
            case ROLE_CHANGED -> Phrase.of("Changed a role");
            case ROLE_ENDED -> Phrase.of("Ended a role");
            case PASSWORD_LINK_MADE -> Phrase.of("Made a password link");
            case PASSWORD_SET -> Phrase.of("Set a password");
            case SIGN_IN_FAILED -> Phrase.of("Failed to sign in");
            case CHANNEL_CONNECTED -> Phrase.of("Connected a channel");
            case CHANNEL_DISCONNECTED -> Phrase.of("Disconnected a channel");
            case MODEL_CHOSEN -> Phrase.of("Chose model and voice");
            case BUDGET_SET -> Phrase.of("Set a budget");
            case QUOTA_SET -> Phrase.of("Set a quota");
            case PRICE_ADDED -> Phrase.of("Added a price");
            case APPROVAL_NOTED -> Phrase.of("Noted an approval");
            case APPROVAL_WITHDRAWN -> Phrase.of("Withdrew an approval");
            case RETENTION_SET -> Phrase.of("Set retention");
            case ARTICLE_WRITTEN -> Phrase.of("Wrote an article");
            case ARTICLE_REMOVED -> Phrase.of("Removed an article");
            case REPLY_SENT -> Phrase.of("Sent a reply");
            case REPLY_RECALLED -> Phrase.of("Recalled a reply");
            case REPLY_RETRIED -> Phrase.of("Tried a reply again");
            case REPLY_DISMISSED -> Phrase.of("Dismissed a failed reply");
            case MESSAGE_ACTED_ON -> Phrase.of("Acted on a message");
            case EVENT_REPLAYED -> Phrase.of("Applied an event again");
            case LEARNING_SET -> Phrase.of("Set learning from answers");
            case RULE_WRITTEN -> Phrase.of("Wrote a rule");
            case RULE_SWITCHED_ON -> Phrase.of("Switched a rule on");
            case RULE_SWITCHED_OFF -> Phrase.of("Switched a rule off");
            case RULE_REMOVED -> Phrase.of("Removed a rule");
            case RULE_UNDONE -> Phrase.of("Undid what a rule did");
            case JOB_RESTARTED -> Phrase.of("Restarted a job");
        };
    }
}

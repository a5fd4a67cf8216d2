package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.Role;

/** How roles are said to people. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> "Platform operator";
            case AGENCY_ADMIN -> "Agency admin";
            case SOCIAL_MANAGER -> "Social manager";
            case SALES_REP -> "Sales rep";
            case EXECUTIVE -> "Executive";
        };
    }

    /** What the role is for, in a sentence. */
    static String purpose(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> "Runs the deployment and may do everything.";
            case AGENCY_ADMIN -> "Manages brands, channels and people of the agency.";
            case SOCIAL_MANAGER -> "Reads and answers conversations.";
            case SALES_REP -> "Reads conversations and works on leads.";
            case EXECUTIVE -> "Reads reports and completeness, no conversations.";
        };
    }
}

package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.ui.Phrase;

/** How roles are said to people. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> Phrase.of("Platform operator");
            case AGENCY_ADMIN -> Phrase.of("Agency admin");
            case SOCIAL_MANAGER -> Phrase.of("Social manager");
            case SALES_REP -> Phrase.of("Sales rep");
            case EXECUTIVE -> Phrase.of("Executive");
        };
    }

    /** What the role is for, in a sentence. */
    static String purpose(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> Phrase.of("Runs the deployment and may do everything.");
            case AGENCY_ADMIN -> Phrase.of("Manages brands, channels and people of the agency.");
            case SOCIAL_MANAGER -> Phrase.of("Reads and answers conversations.");
            case SALES_REP -> Phrase.of("Reads conversations and works on leads.");
            case EXECUTIVE -> Phrase.of("Reads reports and completeness, no conversations.");
        };
    }
}

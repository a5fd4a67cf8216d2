package app.signalbox.server.identity;

import static app.signalbox.server.identity.Permission.ANSWER;
import static app.signalbox.server.identity.Permission.CONNECT_CHANNELS;
import static app.signalbox.server.identity.Permission.CORRECT_TRIAGE;
import static app.signalbox.server.identity.Permission.MANAGE_LEADS;
import static app.signalbox.server.identity.Permission.MANAGE_OPERATORS;
import static app.signalbox.server.identity.Permission.MANAGE_TENANTS;
import static app.signalbox.server.identity.Permission.READ_COMPLETENESS;
import static app.signalbox.server.identity.Permission.READ_INBOX;
import static app.signalbox.server.identity.Permission.READ_LEADS;
import static app.signalbox.server.identity.Permission.READ_REPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import org.junit.jupiter.api.Test;

class RolePermissionsTests {

    @Test
    void letsAPlatformOperatorDoEverything() {
        assertThat(RolePermissions.of(Role.PLATFORM_OPERATOR)).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void letsAnAgencyAdminDoEverythingButManageTheDeployment() {
        assertThat(RolePermissions.of(Role.AGENCY_ADMIN))
                .containsExactlyInAnyOrder(
                        MANAGE_TENANTS,
                        MANAGE_OPERATORS,
                        CONNECT_CHANNELS,
                        READ_INBOX,
                        ANSWER,
                        READ_LEADS,
                        MANAGE_LEADS,
                        READ_REPORTS,
                        READ_COMPLETENESS,
                        CORRECT_TRIAGE);
    }

    @Test
    void letsASocialManagerAnswerAndTeach() {
        assertThat(RolePermissions.of(Role.SOCIAL_MANAGER))
                .containsExactlyInAnyOrder(READ_INBOX, ANSWER, CORRECT_TRIAGE, READ_LEADS, MANAGE_LEADS);
    }

    @Test
    void letsASalesRepReadConversationsAndWorkOnLeads() {
        assertThat(RolePermissions.of(Role.SALES_REP)).containsExactlyInAnyOrder(READ_INBOX, READ_LEADS, MANAGE_LEADS);
    }

    @Test
    void letsAnExecutiveReadNumbersButNoConversation() {
        assertThat(RolePermissions.of(Role.EXECUTIVE)).containsExactlyInAnyOrder(READ_REPORTS, READ_COMPLETENESS);
    }
}

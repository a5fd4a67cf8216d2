package app.signalbox.server.identity;

import app.signalbox.contract.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What each role allows.
 *
 * <ul>
 *   <li>platform operator: everything, everywhere
 *   <li>agency admin: everything in the agency but the deployment itself
 *   <li>social manager: read and answer conversations, correct the triage, work on leads
 *   <li>sales rep: read conversations, work on leads
 *   <li>executive: read reports and completeness, no conversation
 * </ul>
 */
final class RolePermissions {

    private RolePermissions() {}

    static boolean allows(Role role, Permission permission) {
        return of(role).contains(permission);
    }

    static Set<Permission> of(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> EnumSet.allOf(Permission.class);
            case AGENCY_ADMIN -> EnumSet.complementOf(EnumSet.of(Permission.MANAGE_DEPLOYMENT));
            case SOCIAL_MANAGER ->
                EnumSet.of(
                        Permission.READ_INBOX,
                        Permission.ANSWER,
                        Permission.CORRECT_TRIAGE,
                        Permission.READ_LEADS,
                        Permission.MANAGE_LEADS);
            case SALES_REP -> EnumSet.of(Permission.READ_INBOX, Permission.READ_LEADS, Permission.MANAGE_LEADS);
            case EXECUTIVE -> EnumSet.of(Permission.READ_REPORTS, Permission.READ_COMPLETENESS);
        };
    }
}

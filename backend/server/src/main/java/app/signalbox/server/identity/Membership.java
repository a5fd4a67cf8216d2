package app.signalbox.server.identity;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of an operator: in one tenant, in all tenants of an agency, or everywhere.
 *
 * @param agencyId set if it counts in an agency
 * @param tenantId set if it counts in one tenant
 */
record Membership(
        UUID id,
        Role role,
        @Nullable Integer agencyId,
        @Nullable Integer tenantId) {

    boolean isEverywhere() {
        return role == Role.PLATFORM_OPERATOR;
    }

    boolean countsIn(Tenant tenant) {
        return countsIn(tenant.id(), tenant.agencyId());
    }

    boolean countsIn(int tenant, int agency) {
        return isEverywhere() || (tenantId != null && tenantId == tenant) || countsInAgency(agency);
    }

    boolean countsInAgency(int agency) {
        return isEverywhere() || (agencyId != null && agencyId == agency);
    }

    boolean allows(Permission permission) {
        return RolePermissions.allows(role, permission);
    }
}

package app.signalbox.server.identity;

import app.signalbox.contract.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role and where it is to count.
 *
 * @param owner agency that it belongs to, absent for a platform operator
 */
record Place(
        Role role,
        @Nullable Integer agencyId,
        @Nullable Integer tenantId,
        @Nullable Integer owner) {

    Place {
        boolean fits = switch (role) {
            case PLATFORM_OPERATOR -> agencyId == null && tenantId == null;
            case AGENCY_ADMIN -> agencyId != null && tenantId == null;
            case SOCIAL_MANAGER, SALES_REP, EXECUTIVE -> (agencyId == null) != (tenantId == null);
        };
        if (!fits) {
            throw new InvalidMembershipException(
                    "A platform operator belongs to no agency and no tenant, an agency admin to an agency, everyone else "
                            + "to either an agency or a tenant. Name what fits the role.");
        }
    }

    Place withRole(Role other) {
        return new Place(other, agencyId, tenantId, owner);
    }
}

package app.signalbox.server.identity;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.tenancy.UnknownTenantException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds where a role is to count, and whether the caller may give it there. */
@Component
class Places {

    private final JdbcClient jdbc;
    private final Access access;

    Places(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The place that these names mean, if the caller manages its operators. */
    Place managed(@Nullable Role role, @Nullable String agency, @Nullable String tenant) {
        if (role == null) {
            throw new InvalidMembershipException("The role is missing. Name one, such as social_manager.");
        }
        Spot spot = tenant == null ? agency(agency) : tenant(tenant);
        Integer agencyId = agency == null ? null : agency(agency).agencyId();
        Place place = new Place(role, agencyId, spot.tenantId(), spot.agencyId());
        if (!access.mayInAgency(Permission.MANAGE_OPERATORS, place.owner())) {
            throw tenant == null ? new AccessDeniedException("Not an admin there") : new UnknownTenantException(tenant);
        }
        return place;
    }

    /** The place of an existing membership, if the caller manages its operators. */
    Place managed(Membership membership) {
        Integer owner = membership.agencyId();
        if (membership.tenantId() != null) {
            owner = jdbc.sql("select agency_id from platform.tenant where tenant_id = :id")
                    .param("id", membership.tenantId())
                    .query(Integer.class)
                    .single();
        }
        if (!access.mayInAgency(Permission.MANAGE_OPERATORS, owner)) {
            throw new UnknownOperatorException();
        }
        return new Place(membership.role(), membership.agencyId(), membership.tenantId(), owner);
    }

    private Spot agency(@Nullable String slug) {
        if (slug == null) {
            return new Spot(null, null);
        }
        return jdbc.sql("select agency_id from platform.agency where slug = :slug")
                .param("slug", slug)
                .query(Integer.class)
                .optional()
                .map(agency -> new Spot(agency, null))
                .orElseThrow(() -> new InvalidMembershipException(
                        "There is no agency \"" + slug + "\". Check the name or leave it out."));
    }

    private Spot tenant(String slug) {
        return jdbc.sql("select agency_id, tenant_id from platform.tenant where slug = :slug")
                .param("slug", slug)
                .query(Spot.class)
                .optional()
                .orElseThrow(() -> new UnknownTenantException(slug));
    }

    private record Spot(
            @Nullable Integer agencyId, @Nullable Integer tenantId) {}
}

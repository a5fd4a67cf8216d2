package app.signalbox.server.tenancy;

import java.util.Optional;
import java.util.Set;

/** Knows which tenants the caller at hand may enter. Implemented by the identity module. */
public interface TenantAccess {

    /**
     * Returns if the caller may work in the tenant.
     *
     * @throws UnknownTenantException if not; whether it exists is not told
     */
    void checkEntry(Tenant tenant);

    /** Ids of the tenants the caller may see, empty for all. */
    Optional<Set<Integer>> visibleTenants();

    /** Ids of the agencies in all of which the caller has a role, empty for all. */
    Optional<Set<Integer>> visibleAgencies();
}

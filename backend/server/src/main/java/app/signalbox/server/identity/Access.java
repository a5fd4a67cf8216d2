package app.signalbox.server.identity;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.UnknownTenantException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what the caller may do; the word {@code @access} in the {@code @PreAuthorize} of services. The system itself
 * and machines with the scope {@code platform} may do everything. People may do what their roles allow where the
 * roles count.
 */
@Component("access")
public class Access {

    private final GrantedRoles granted;
    private final JdbcClient jdbc;

    Access(GrantedRoles granted, JdbcClient jdbc) {
        this.granted = granted;
        this.jdbc = jdbc;
    }

    /**
     * Whether the caller may do something in the bound tenant. With no tenant bound: whether they may do it anywhere,
     * so that the rows shown still have to be those of {@code TenantAccess.visibleTenants()}.
     *
     * @param permission name of a {@link Permission}
     */
    public boolean may(String permission) {
        Permission wanted = Permission.valueOf(permission);
        Optional<Tenant> tenant = CurrentTenant.find();
        return allows(membership ->
                membership.allows(wanted) && tenant.map(membership::countsIn).orElse(true));
    }

    /**
     * Whether the caller may do something in a tenant that need not be bound.
     *
     * @param permission name of a {@link Permission}
     * @param slug of the tenant
     * @throws UnknownTenantException if there is none that the caller may see
     */
    public boolean may(String permission, String slug) {
        Permission wanted = Permission.valueOf(permission);
        Spot spot = jdbc.sql("select tenant_id, agency_id from platform.tenant where slug = :slug")
                .param("slug", slug)
                .query(Spot.class)
                .optional()
                .filter(found -> allows(membership -> membership.countsIn(found.tenantId(), found.agencyId())))
                .orElseThrow(() -> new UnknownTenantException(slug));
        return allows(membership -> membership.allows(wanted) && membership.countsIn(spot.tenantId(), spot.agencyId()));
    }

    /**
     * Whether the caller may do something in all of an agency.
     *
     * @param permission name of a {@link Permission}
     * @param slug of the agency; false for people if there is no such agency
     */
    public boolean mayInAgency(String permission, String slug) {
        Permission wanted = Permission.valueOf(permission);
        return switch (Caller.current()) {
            case Caller.Platform _ -> true;
            case Caller.Person _ ->
                jdbc.sql("select agency_id from platform.agency where slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .optional()
                        .filter(agency -> mayInAgency(wanted, agency))
                        .isPresent();
            case Caller.Nobody _ -> false;
        };
    }

    /** The signed-in operator, if it is one: not for machines and not for the system. */
    public Optional<UUID> operatorId() {
        return Caller.current() instanceof Caller.Person person ? Optional.of(person.operatorId()) : Optional.empty();
    }

    /** What the caller's roles allow anywhere; everything for the system and its machines. */
    public Set<Permission> permissions() {
        return Set.of(Permission.values()).stream()
                .filter(permission -> allows(membership -> membership.allows(permission)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean mayInAgency(Permission wanted, @Nullable Integer agencyId) {
        return allows(membership -> membership.allows(wanted)
                && (agencyId == null ? membership.isEverywhere() : membership.countsInAgency(agencyId)));
    }

    /** Agencies in all of which the caller may do something, empty for all. */
    Optional<List<Integer>> agenciesFor(Permission wanted) {
        return switch (Caller.of(SecurityContextHolder.getContext().getAuthentication())) {
            case Caller.Platform _ -> Optional.empty();
            case Caller.Nobody _ -> Optional.of(List.of());
            case Caller.Person person -> agenciesFor(wanted, granted.of(person.operatorId()));
        };
    }

    private static Optional<List<Integer>> agenciesFor(Permission wanted, List<Membership> held) {
        List<Membership> fitting =
                held.stream().filter(membership -> membership.allows(wanted)).toList();
        return fitting.stream().anyMatch(Membership::isEverywhere)
                ? Optional.empty()
                : Optional.of(fitting.stream()
                        .flatMap(membership -> Optional.ofNullable(membership.agencyId()).stream())
                        .toList());
    }

    private boolean allows(Predicate<Membership> rule) {
        return switch (Caller.current()) {
            case Caller.Platform _ -> true;
            case Caller.Person person ->
                granted.of(person.operatorId()).stream().anyMatch(rule);
            case Caller.Nobody _ -> false;
        };
    }

    private record Spot(int tenantId, int agencyId) {}
}

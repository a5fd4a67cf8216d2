package app.signalbox.server.identity;

import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.UnknownTenantException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets members into their tenants, and nobody else. */
@Component
class MemberAccess implements TenantAccess {

    private final GrantedRoles granted;
    private final Memberships memberships;

    MemberAccess(GrantedRoles granted, Memberships memberships) {
        this.granted = granted;
        this.memberships = memberships;
    }

    @Override
    public void checkEntry(Tenant tenant) {
        switch (Caller.current()) {
            case Caller.Platform _ -> {}
            case Caller.Person person -> checkEntry(granted.of(person.operatorId()), tenant);
            case Caller.Nobody _ -> throw new UnknownTenantException(tenant.slug());
        }
    }

    @Override
    public Optional<Set<Integer>> visibleTenants() {
        return switch (Caller.current()) {
            case Caller.Platform _ -> Optional.empty();
            case Caller.Person person -> visibleTenants(granted.of(person.operatorId()));
            case Caller.Nobody _ -> Optional.of(Set.of());
        };
    }

    @Override
    public Optional<Set<Integer>> visibleAgencies() {
        return switch (Caller.current()) {
            case Caller.Platform _ -> Optional.empty();
            case Caller.Person person -> visibleAgencies(granted.of(person.operatorId()));
            case Caller.Nobody _ -> Optional.of(Set.of());
        };
    }

    private static void checkEntry(List<Membership> held, Tenant tenant) {
        List<Membership> here =
                held.stream().filter(membership -> membership.countsIn(tenant)).toList();
        if (here.isEmpty()) {
            throw new UnknownTenantException(tenant.slug());
        }
        boolean administers = here.stream().anyMatch(membership -> membership.allows(Permission.MANAGE_TENANTS));
        if (tenant.status() == TenantStatus.SUSPENDED && !administers) {
            throw new TenantSuspendedException(tenant.name());
        }
    }

    private Optional<Set<Integer>> visibleTenants(List<Membership> held) {
        if (held.stream().anyMatch(Membership::isEverywhere)) {
            return Optional.empty();
        }
        Set<Integer> tenants = new HashSet<>(memberships.tenantsIn(agenciesOf(held)));
        held.stream().map(Membership::tenantId).filter(Objects::nonNull).forEach(tenants::add);
        return Optional.of(tenants);
    }

    private static Optional<Set<Integer>> visibleAgencies(List<Membership> held) {
        return held.stream().anyMatch(Membership::isEverywhere) ? Optional.empty() : Optional.of(agenciesOf(held));
    }

    private static Set<Integer> agenciesOf(List<Membership> held) {
        return held.stream()
                .flatMap(membership -> Optional.ofNullable(membership.agencyId()).stream())
                .collect(Collectors.toSet());
    }
}

package app.signalbox.server.tenancy;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.audit.AuditTrail;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tenants: their life from provisioning to deletion. */
@Service
public class Tenants {

    private final TenantRegistry registry;
    private final Agencies agencies;
    private final Provisioning provisioning;
    private final TenantAccess access;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Tenants(
            TenantRegistry registry,
            Agencies agencies,
            Provisioning provisioning,
            TenantAccess access,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.agencies = agencies;
        this.provisioning = provisioning;
        this.access = access;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Makes a tenant with schema and role, ready to use on return. A failure leaves nothing behind.
     *
     * @throws app.signalbox.server.kernel.DomainException if a field can't be accepted, the slug is taken, or the
     *     database refuses
     */
    @PreAuthorize("@access.mayInAgency('MANAGE_TENANTS', #request.agency() ?: @agencies.defaultSlug())")
    public TenantView provision(ProvisionTenant request) {
        Slug slug = new Slug(request.slug() == null ? "" : request.slug());
        Names.check(request.name());
        ZoneId zone = Names.zone(request.timeZone());
        int id = registry.insert(slug, request.name().strip(), zone, agencies.idOf(request.agency()));
        provisioning.complete(id, slug.value());
        return get(id).view();
    }

    /** Renames a tenant or moves its day; schema and id stay. */
    @PreAuthorize("@access.may('MANAGE_TENANTS', #slug)")
    @Transactional
    public TenantView change(String slug, ChangeTenant change) {
        Tenant tenant = get(slug);
        String name = change.name() == null ? tenant.name() : change.name();
        Names.check(name);
        ZoneId zone = change.timeZone() == null ? tenant.timeZone() : Names.zone(change.timeZone());
        registry.describe(tenant.id(), new Slug(change.slug() == null ? slug : change.slug()), name.strip(), zone);
        Tenant changed = get(tenant.id());
        trail.recordInTenant(
                tenant.id(),
                AuditAction.TENANT_CHANGED,
                tenant.slug(),
                "%s, %s, %s".formatted(changed.slug(), changed.name(), changed.timeZone()));
        return changed.view();
    }

    /** Stops triage and entry; what arrives is still kept and shown after {@link #resume}. */
    @PreAuthorize("@access.may('MANAGE_TENANTS', #slug)")
    @Transactional
    public TenantView suspend(String slug) {
        Tenant tenant = get(slug);
        registry.setStatus(tenant.id(), TenantStatus.SUSPENDED);
        trail.recordInTenant(tenant.id(), AuditAction.TENANT_SUSPENDED, tenant.slug(), null);
        events.publishEvent(new TenantSuspended(tenant.id()));
        return get(tenant.id()).view();
    }

    /** Ends a suspension. */
    @PreAuthorize("@access.may('MANAGE_TENANTS', #slug)")
    @Transactional
    public TenantView resume(String slug) {
        Tenant tenant = get(slug);
        registry.setStatus(tenant.id(), TenantStatus.ACTIVE);
        trail.recordInTenant(tenant.id(), AuditAction.TENANT_RESUMED, tenant.slug(), null);
        events.publishEvent(new TenantResumed(tenant.id()));
        return get(tenant.id()).view();
    }

    /** Deletes a tenant with everything in it. */
    @PreAuthorize("@access.may('MANAGE_TENANTS', #slug)")
    public void delete(String slug) {
        provisioning.remove(get(slug));
    }

    /**
     * A tenant that the caller may enter.
     *
     * @throws UnknownTenantException if there is none
     */
    public Tenant get(String slug) {
        Tenant tenant = find(slug).orElseThrow(() -> new UnknownTenantException(slug));
        access.checkEntry(tenant);
        return tenant;
    }

    /**
     * A tenant by its id, for work that was told the id by another module.
     *
     * @throws UnknownTenantException if it is gone
     */
    public Tenant get(int id) {
        return find(id).orElseThrow(() -> new UnknownTenantException("#" + id));
    }

    /** A tenant by its id, empty if it is gone. */
    public Optional<Tenant> find(int id) {
        return registry.find(id).filter(Tenants::usable);
    }

    /** A tenant by its slug, whoever asks. */
    public Optional<Tenant> find(String slug) {
        return registry.find(slug).filter(Tenants::usable);
    }

    /** All tenants that may be triaged. */
    public List<Tenant> active() {
        return registry.withStatus(TenantStatus.ACTIVE);
    }

    /** Those of these tenants that may be triaged, in no particular order. */
    public List<Tenant> active(Collection<Integer> ids) {
        return registry.active(ids);
    }

    /** All tenants that have a schema, suspended ones too. */
    public List<Tenant> all() {
        return registry.withStatus(TenantStatus.ACTIVE, TenantStatus.SUSPENDED);
    }

    /**
     * A page of the tenants that the caller may see, by slug.
     *
     * @param after slug to go on after
     * @param limit 1 to 200
     */
    public Page<TenantView> list(@Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<Tenant> found = registry.page(
                after == null ? "" : after, size + 1, access.visibleTenants().orElse(null));
        List<TenantView> items = found.stream().limit(size).map(Tenant::view).toList();
        return new Page<>(items, found.size() > size ? items.getLast().slug() : null);
    }

    private static boolean usable(Tenant tenant) {
        return switch (tenant.status()) {
            case ACTIVE, SUSPENDED -> true;
            case PROVISIONING, DELETING -> false;
        };
    }
}

package app.signalbox.server.tenancy;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.server.audit.AuditTrail;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and removes what belongs to a tenant in the database; every step can be repeated after a crash. */
@Component
class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private final TenantRegistry registry;
    private final Migrations migrations;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Provisioning(
            TenantRegistry registry,
            Migrations migrations,
            AuditTrail trail,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactionManager) {
        this.registry = registry;
        this.migrations = migrations;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Takes a tenant from its bare row to active, or takes the row away again. */
    void complete(int id, String slug) {
        try {
            String schema = Objects.requireNonNull(transaction.execute(status -> {
                String name = registry.assignSchema(id);
                registry.createSchema(name);
                return name;
            }));
            migrations.make(schema);
            transaction.executeWithoutResult(status -> {
                registry.setStatus(id, TenantStatus.ACTIVE);
                trail.recordInTenant(id, AuditAction.TENANT_PROVISIONED, slug, null);
                events.publishEvent(new TenantProvisioned(id));
            });
        } catch (RuntimeException failed) {
            LOG.error("Provisioning of tenant {} failed and is undone", slug, failed);
            undo(id, slug);
            throw new ProvisioningFailedException(slug);
        }
    }

    private void undo(int id, String slug) {
        try {
            registry.find(id).ifPresent(this::drop);
        } catch (RuntimeException outage) {
            LOG.error("What there is of tenant {} can't be removed now; a later start does it", slug, outage);
        }
    }

    /** Removes a tenant; its name is free again afterwards. */
    void remove(Tenant tenant) {
        transaction.executeWithoutResult(status -> {
            registry.setStatus(tenant.id(), TenantStatus.DELETING);
            trail.recordInTenant(tenant.id(), AuditAction.TENANT_DELETED, tenant.slug(), null);
        });
        drop(tenant);
    }

    /** Removes what an earlier process left half made or half removed. */
    void sweep() {
        for (Tenant rest : registry.leftOver()) {
            LOG.warn(
                    "Removing tenant {}, which an earlier process left {}",
                    rest.slug(),
                    rest.status().value());
            drop(rest);
        }
    }

    private void drop(Tenant tenant) {
        transaction.executeWithoutResult(status -> {
            if (!tenant.schema().isEmpty()) {
                registry.dropSchema(tenant.schema());
            }
            registry.remove(tenant.id());
            events.publishEvent(new TenantDeleted(tenant.id()));
        });
    }
}

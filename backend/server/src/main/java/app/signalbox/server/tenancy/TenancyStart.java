package app.signalbox.server.tenancy;

import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings every schema up to date while the application starts. Beans that read the database as they are made say
 * {@code @DependsOn("tenancyStart")}.
 */
@Component
class TenancyStart implements InitializingBean {

    private final Migrations migrations;
    private final TenantRegistry registry;
    private final Provisioning provisioning;
    private final SignalboxSettings settings;

    TenancyStart(
            Migrations migrations, TenantRegistry registry, Provisioning provisioning, SignalboxSettings settings) {
        this.migrations = migrations;
        this.registry = registry;
        this.provisioning = provisioning;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        migrations.migratePlatform();
        migrations.migrateAll(registry.withStatus(TenantStatus.ACTIVE, TenantStatus.SUSPENDED));
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        if (settings.roles().contains(ProcessRole.WORKER)) {
            provisioning.sweep();
        }
    }
}

package app.signalbox.server.inbox;

import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant of its own inside the application, at work as the system. */
public final class Brand {

    private static final AtomicLong ARRIVALS = new AtomicLong();

    private final ApplicationContext context;
    private final Tenant tenant;

    private Brand(ApplicationContext context, Tenant tenant) {
        this.context = context;
        this.tenant = tenant;
    }

    public static Brand found(ApplicationContext context) {
        String slug = "b" + UUID.randomUUID();
        return context.getBean(SystemWork.class).call("test", () -> {
            Tenants tenants = context.getBean(Tenants.class);
            tenants.provision(new ProvisionTenant(slug, "Teapots & Co", "Europe/Berlin", null));
            return new Brand(context, tenants.get(slug));
        });
    }

    public Tenant tenant() {
        return tenant;
    }

    public String slug() {
        return tenant.slug();
    }

    /** Works as the system with the tenant bound, without a transaction. */
    public <T> T call(Supplier<T> work) {
        return context.getBean(SystemWork.class)
                .call("test", () -> context.getBean(CurrentTenant.class).call(tenant, work));
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Works as the system with no tenant bound. */
    public void runOutside(Runnable work) {
        context.getBean(SystemWork.class).run("test", work);
    }

    InboxTriage triage() {
        return context.getBean(InboxTriage.class);
    }

    /** Applies events that were received just now in one chunk by all appliers, in one transaction. */
    public void receive(ProviderEvent... events) {
        List<ArrivedEvent> chunk = new ArrayList<>();
        for (ProviderEvent event : events) {
            chunk.add(new ArrivedEvent(ARRIVALS.incrementAndGet(), Instant.now(), Events.ACCOUNT, event));
        }
        run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBeanProvider(ProviderEventApplier.class)
                        .orderedStream()
                        .forEach(applier -> applier.apply(chunk))));
    }
}

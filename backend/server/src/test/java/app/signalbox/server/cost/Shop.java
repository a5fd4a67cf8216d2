package app.signalbox.server.cost;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.testing.MovableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The module's services with a clock that can be moved, over the application's database. */
final class Shop {

    static final Currency USD = Currency.getInstance("USD");
    static final Purpose CLASSIFY = Purpose.model("classify", "teapot-1");

    final MovableClock clock;
    final Budgets budgets;
    final Metering metering;
    final Costs costs;
    final Quotas quotas;
    private final ApplicationContext context;

    Shop(ApplicationContext context, Instant now) {
        this.context = context;
        this.clock = new MovableClock(now);
        var settings = context.getBean(CostSettings.class);
        var usage = context.getBean(UsageLedger.class);
        var access = context.getBean(Access.class);
        this.budgets = new Budgets(
                context.getBean(BudgetLedger.class),
                settings,
                access,
                context.getBean(TenantTransaction.class),
                context.getBean(AuditTrail.class),
                clock);
        this.metering = new Metering(usage, context.getBean(PriceBook.class), settings, clock);
        this.costs = new Costs(usage, clock);
        this.quotas = new Quotas(
                context.getBean(TenantQuotas.class),
                access,
                context.getBean(TenantTransaction.class),
                context.getBean(AuditTrail.class),
                clock);
    }

    static Money usd(long micros) {
        return new Money(micros, USD);
    }

    static Tenant in(String zone, Tenant tenant) {
        return new Tenant(
                tenant.id(),
                tenant.slug(),
                tenant.name(),
                ZoneId.of(zone),
                tenant.status(),
                tenant.agencyId(),
                tenant.agency(),
                tenant.schema(),
                tenant.createdAt());
    }

    <T> T as(Tenant tenant, Supplier<T> work) {
        return context.getBean(SystemWork.class)
                .call("test", () -> context.getBean(CurrentTenant.class).call(tenant, work));
    }

    BudgetView limit(Tenant tenant, long micros) {
        return as(tenant, () -> budgets.set(new SetBudget(micros, null, "USD", null)));
    }

    UUID reserve(Tenant tenant, long micros) {
        return switch (budgets.reserve(tenant, usd(micros), CLASSIFY)) {
            case Reservation.Reserved reserved -> reserved.id();
            case Reservation.Exhausted exhausted -> throw new AssertionError(exhausted.sentence());
        };
    }

    String refusal(Tenant tenant, Money estimate) {
        return switch (budgets.reserve(tenant, estimate, CLASSIFY)) {
            case Reservation.Reserved reserved -> throw new AssertionError("reserved " + reserved.id());
            case Reservation.Exhausted exhausted -> exhausted.sentence();
        };
    }

    CostReport report(Tenant tenant, @Nullable String month) {
        return as(tenant, () -> costs.report(month));
    }

    BudgetView budget(Tenant tenant, @Nullable String month) {
        return report(tenant, month).budget();
    }

    TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }
}

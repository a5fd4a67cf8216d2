package app.signalbox.server.cost;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How hard each tenant may use models: calls at the same time and calls within a minute. Counted in each process by
 * itself, which suffices because a tenant is triaged by one process at a time; what it may cost is guarded over all
 * processes by {@link Budgets}.
 */
@Service
public class Quotas {

    private static final int MOST = 100_000;

    private final TenantQuotas quotas;
    private final Access access;
    private final TenantTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;
    private final Map<Integer, Lane> lanes = new ConcurrentHashMap<>();

    Quotas(TenantQuotas quotas, Access access, TenantTransaction transaction, AuditTrail trail, Clock clock) {
        this.quotas = quotas;
        this.access = access;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks to call a model for a tenant, bound or not. Never waits for another call: who is refused goes on without the
     * model.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    @Transactional(propagation = Propagation.NEVER)
    public Admission enter(Tenant tenant) {
        QuotaView quota = quotas.get(tenant.id());
        return lanes.computeIfAbsent(tenant.id(), id -> new Lane()).enter(clock.instant(), quota);
    }

    /** The bound tenant's quota. */
    @PreAuthorize("@access.may('READ_REPORTS')")
    @Transactional(propagation = Propagation.NEVER)
    public QuotaView get() {
        return quotas.get(CurrentTenant.get().id());
    }

    /**
     * Sets the bound tenant's quota; it counts from the next call on.
     *
     * @throws InvalidQuotaException if a field is out of range
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(propagation = Propagation.NEVER)
    public QuotaView set(SetQuota request) {
        check("concurrentCalls", request.concurrentCalls());
        check("callsPerMinute", request.callsPerMinute());
        int tenant = CurrentTenant.get().id();
        UUID operator = access.operatorId().orElse(null);
        return transaction.onPlatform(() -> {
            quotas.set(tenant, request, clock.instant(), operator);
            QuotaView set = quotas.get(tenant);
            trail.record(
                    AuditAction.QUOTA_SET,
                    "models",
                    "%d at the same time, %d a minute".formatted(set.concurrentCalls(), set.callsPerMinute()));
            return set;
        });
    }

    private static void check(String field, @Nullable Integer calls) {
        if (calls != null && (calls < 0 || calls > MOST)) {
            throw new InvalidQuotaException(field, MOST);
        }
    }
}

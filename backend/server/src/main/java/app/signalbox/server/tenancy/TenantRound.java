package app.signalbox.server.tenancy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads in many tenants. Some of them share a transaction, which saves beginning and ending one in each, and never so
 * many that their locks could fill the server's table.
 */
@Component
public final class TenantRound {

    private static final int TOGETHER = 10;

    private final TenantTransaction transaction;
    private final TenantRegistry registry;
    private final TenantAccess access;

    TenantRound(TenantTransaction transaction, TenantRegistry registry, TenantAccess access) {
        this.transaction = transaction;
        this.registry = registry;
        this.access = access;
    }

    /**
     * What the work reads in each tenant, which is bound meanwhile; in the order of the tenants. Left out are those that
     * went and those that closed to the caller since they were looked up.
     *
     * @throws IllegalStateException if a tenant is bound or a transaction runs already, whose role would change under it
     */
    public <T> Map<Tenant, T> read(List<Tenant> tenants, Supplier<T> work) {
        if (CurrentTenant.find().isPresent() || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Several tenants can't be read inside one of them or inside a transaction");
        }
        Map<Tenant, T> results = new LinkedHashMap<>();
        for (int begin = 0; begin < tenants.size(); begin += TOGETHER) {
            results.putAll(together(tenants.subList(begin, Math.min(tenants.size(), begin + TOGETHER)), work));
        }
        return results;
    }

    private <T> Map<Tenant, T> together(List<Tenant> some, Supplier<T> work) {
        try {
            return transaction.readEach(some, work);
        } catch (RuntimeException failed) {
            List<Tenant> left = stillThere(some);
            if (left.size() == some.size()) {
                throw failed;
            }
            return left.isEmpty() ? Map.of() : together(left, work);
        }
    }

    private List<Tenant> stillThere(List<Tenant> some) {
        return registry.active(some.stream().map(Tenant::id).toList()).stream()
                .filter(this::isOpen)
                .toList();
    }

    private boolean isOpen(Tenant tenant) {
        try {
            access.checkEntry(tenant);
            return true;
        } catch (UnknownTenantException closed) {
            return false;
        }
    }
}

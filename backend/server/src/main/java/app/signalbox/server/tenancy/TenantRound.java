package app.signalbox.server.tenancy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads in many tenants, in some of them at the same time. Some share a transaction, which saves beginning and ending
 * one in each, and never so many that their locks could fill the server's table.
 */
@Component
public final class TenantRound {

    private static final int TOGETHER = 10;
    private static final int TOGETHER_BY_ONE_STATEMENT = 25;

    private final TenantTransaction transaction;
    private final TenantRegistry registry;
    private final TenantAccess access;
    private final Lanes lanes;

    TenantRound(TenantTransaction transaction, TenantRegistry registry, TenantAccess access, Lanes lanes) {
        this.transaction = transaction;
        this.registry = registry;
        this.access = access;
        this.lanes = lanes;
    }

    /**
     * What the work reads in each tenant, which is bound meanwhile; in the order of the tenants. Left out are those that
     * went and those that closed to the caller since they were looked up.
     *
     * @param work done on several threads for the caller
     * @throws IllegalStateException if a tenant is bound or a transaction runs already, whose role would change under it
     */
    public <T> Map<Tenant, T> read(List<Tenant> tenants, Supplier<T> work) {
        refuseInside();
        return inOrder(tenants, lanes.call(tenants, TOGETHER, whoeverStays(some -> transaction.readEach(some, work))));
    }

    /** The same for what takes long, without keeping those waiting who read a little. */
    public <T> Map<Tenant, T> readAtLength(List<Tenant> tenants, Supplier<T> work) {
        refuseInside();
        return inOrder(
                tenants, lanes.callBeside(tenants, TOGETHER, whoeverStays(some -> transaction.readEach(some, work))));
    }

    /** Begins to read so, and returns where the result is to be had, which waits for it and fails as it failed. */
    public <T> Supplier<Map<Tenant, T>> beginAtLength(List<Tenant> tenants, Supplier<T> work) {
        refuseInside();
        Supplier<Map<Tenant, T>> begun = Lanes.begin(() -> readAtLength(tenants, work));
        return () -> inOrder(tenants, begun.get());
    }

    /**
     * The same by statements each of which reads in several tenants, under the role of one after the other.
     *
     * @param question given some tenants, says what was read in each; done on several threads for the caller
     * @throws IllegalStateException if a tenant is bound or a transaction runs already
     */
    public <T> Map<Tenant, T> ask(List<Tenant> tenants, Function<List<Tenant>, Map<Tenant, T>> question) {
        refuseInside();
        return inOrder(
                tenants,
                lanes.call(tenants, TOGETHER_BY_ONE_STATEMENT, whoeverStays(some -> transaction.ask(some, question))));
    }

    private static void refuseInside() {
        if (CurrentTenant.find().isPresent() || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Several tenants can't be read inside one of them or inside a transaction");
        }
    }

    private static <T> Map<Tenant, T> inOrder(List<Tenant> tenants, Map<Tenant, T> read) {
        Map<Tenant, T> inOrder = new LinkedHashMap<>();
        for (Tenant tenant : tenants) {
            @Nullable T value = read.get(tenant);
            if (value != null) {
                inOrder.put(tenant, value);
            }
        }
        return inOrder;
    }

    private <T> Function<List<Tenant>, Map<Tenant, T>> whoeverStays(Function<List<Tenant>, Map<Tenant, T>> work) {
        return some -> together(some, work);
    }

    private <T> Map<Tenant, T> together(List<Tenant> some, Function<List<Tenant>, Map<Tenant, T>> work) {
        try {
            return work.apply(some);
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

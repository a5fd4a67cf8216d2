package app.signalbox.server.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The tenant that the work at hand is for. Bound for the length of a call and only here, after the caller's access
 * was checked, and before a transaction begins: its role is taken on as it begins.
 */
@Component
public final class CurrentTenant {

    private static final ScopedValue<Tenant> BOUND = ScopedValue.newInstance();

    private final TenantAccess access;

    CurrentTenant(TenantAccess access) {
        this.access = access;
    }

    /**
     * Runs work for a tenant and returns its result.
     *
     * @throws UnknownTenantException if the caller may not enter it
     */
    public <T> T call(Tenant tenant, Supplier<T> work) {
        access.checkEntry(tenant);
        return bind(tenant, work::get);
    }

    /**
     * Runs work for a tenant.
     *
     * @throws UnknownTenantException if the caller may not enter it
     */
    public void run(Tenant tenant, Runnable work) {
        access.checkEntry(tenant);
        ScopedValue.where(BOUND, tenant).run(work);
    }

    /**
     * The bound tenant.
     *
     * @throws NoTenantBoundException if none is bound
     */
    public static Tenant get() {
        return find().orElseThrow(NoTenantBoundException::new);
    }

    /** The bound tenant, if one is bound. */
    public static Optional<Tenant> find() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    static <T, X extends Throwable> T bind(Tenant tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, tenant).call(work);
    }
}

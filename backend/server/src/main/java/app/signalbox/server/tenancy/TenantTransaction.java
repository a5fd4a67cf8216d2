package app.signalbox.server.tenancy;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction that speaks to {@code platform}, then to one tenant's schema, then to {@code platform} again: the
 * only place that changes role inside a transaction. Claim, effects and completion commit together or not at all.
 */
@Component
public final class TenantTransaction {

    private final TransactionTemplate transaction;
    private final EntityManager entityManager;
    private final TenantAccess access;

    TenantTransaction(PlatformTransactionManager transactionManager, EntityManager entityManager, TenantAccess access) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.entityManager = entityManager;
        this.access = access;
    }

    /**
     * Runs the three parts in one transaction.
     *
     * @param claim under the platform's role; throws to refuse
     * @param work under the tenant's role, bound to the tenant
     * @param complete under the platform's role, given the result of the work
     * @throws IllegalStateException if another tenant is bound or a transaction runs already, whose role would change
     *     under it
     */
    public <T> T run(Tenant tenant, Runnable claim, Supplier<T> work, Consumer<T> complete) {
        if (CurrentTenant.find().filter(bound -> bound.id() != tenant.id()).isPresent()) {
            throw new IllegalStateException("A tenant transaction can't begin while another tenant is bound");
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A tenant transaction can't begin inside another transaction");
        }
        access.checkEntry(tenant);
        return transaction.execute(status -> {
            DatabaseRole.PLATFORM.assume(entityManager.unwrap(Session.class));
            claim.run();
            T result = asTenant(tenant, work);
            complete.accept(result);
            return result;
        });
    }

    /**
     * Runs work under the platform's role in one transaction, whether a tenant is bound or not.
     *
     * @throws IllegalStateException if a transaction runs already
     */
    public <T> T onPlatform(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction of the platform can't begin inside another transaction");
        }
        return transaction.execute(status -> {
            DatabaseRole.PLATFORM.assume(entityManager.unwrap(Session.class));
            return work.get();
        });
    }

    private <T> T asTenant(Tenant tenant, Supplier<T> work) {
        Session session = entityManager.unwrap(Session.class);
        flushAndClear();
        DatabaseRole.of(tenant).assume(session);
        T result = CurrentTenant.bind(tenant, () -> {
            T value = work.get();
            flushAndClear();
            return value;
        });
        DatabaseRole.PLATFORM.assume(session);
        return result;
    }

    private void flushAndClear() {
        entityManager.flush();
        entityManager.clear();
    }
}

package app.signalbox.server.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction that speaks to {@code platform}, then to one tenant's schema, then to {@code platform} again, or to
 * one tenant's after the other: the only place that changes role inside a transaction. Claim, effects and completion
 * commit together or not at all.
 */
@Component
public final class TenantTransaction {

    private static final String KEEP_NO_PLANS = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final EntityManager entityManager;
    private final TenantAccess access;

    TenantTransaction(PlatformTransactionManager transactionManager, EntityManager entityManager, TenantAccess access) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.reading = new TransactionTemplate(transactionManager);
        this.reading.setReadOnly(true);
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

    /**
     * Reads in several tenants, in one transaction under the role of one after the other. Returns what was read in each.
     *
     * @throws UnknownTenantException if the caller may not enter one of them
     */
    <T> Map<Tenant, T> readEach(List<Tenant> tenants, Supplier<T> work) {
        tenants.forEach(access::checkEntry);
        return reading.execute(status -> {
            Session session = entityManager.unwrap(Session.class);
            session.doWork(TenantTransaction::keepNoPlans);
            Map<Tenant, T> results = new LinkedHashMap<>();
            tenants.forEach(tenant -> results.put(tenant, asTenant(tenant, work, session)));
            return results;
        });
    }

    /**
     * Reads in several tenants by a statement that takes on their roles itself.
     *
     * @param question given the tenants; under the platform's role
     * @throws UnknownTenantException if the caller may not enter one of them
     */
    <T> Map<Tenant, T> ask(List<Tenant> tenants, Function<List<Tenant>, Map<Tenant, T>> question) {
        tenants.forEach(access::checkEntry);
        return reading.execute(status -> {
            entityManager.unwrap(Session.class).doWork(TenantTransaction::keepNoPlans);
            return question.apply(tenants);
        });
    }

    /** The plan for one tenant is of no use to the next. */
    private static void keepNoPlans(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(KEEP_NO_PLANS);
        }
    }

    private <T> T asTenant(Tenant tenant, Supplier<T> work) {
        Session session = entityManager.unwrap(Session.class);
        T result = asTenant(tenant, work, session);
        DatabaseRole.PLATFORM.assume(session);
        return result;
    }

    private <T> T asTenant(Tenant tenant, Supplier<T> work, Session session) {
        flushAndClear();
        DatabaseRole.of(tenant).assume(session);
        return CurrentTenant.bind(tenant, () -> {
            T value = work.get();
            flushAndClear();
            return value;
        });
    }

    private void flushAndClear() {
        entityManager.flush();
        entityManager.clear();
    }
}

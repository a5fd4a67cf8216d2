package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.OneConnectionTest;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What stays on a connection when it goes back to its pool, looked at on the only one there is. */
@OneConnectionTest
class PooledConnectionTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("console")
    private DataSource pool;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private TenantTransaction tenantTransaction;

    private TransactionTemplate transaction;
    private Brand brand;

    @BeforeEach
    void foundBrand() {
        transaction = new TransactionTemplate(transactionManager);
        brand = Brand.found(context);
    }

    @Test
    void keepsNothingAfterSuccess() throws SQLException {
        brand.run(() -> transaction.executeWithoutResult(status -> assertUnderRole()));

        assertClean();
    }

    @Test
    void keepsNothingAfterFailure() throws SQLException {
        assertThatThrownBy(() -> brand.run(() -> transaction.executeWithoutResult(status -> {
                    assertUnderRole();
                    jdbc.sql("select 1 / 0").query().listOfRows();
                })))
                .rootCause()
                .hasMessageContaining("division by zero");

        assertClean();
    }

    @Test
    void keepsNothingAfterRollback() throws SQLException {
        brand.run(() -> transaction.executeWithoutResult(status -> {
            assertUnderRole();
            status.setRollbackOnly();
        }));

        assertClean();
    }

    @Test
    void keepsNothingAfterAReadOnlyTransaction() throws SQLException {
        transaction.setReadOnly(true);

        brand.run(() -> transaction.executeWithoutResult(status -> assertUnderRole()));

        assertClean();
    }

    @Test
    void keepsNothingAfterATenantTransaction() throws SQLException {
        brand.runOutside(() -> tenantTransaction.run(
                brand.tenant(),
                this::assertUnderPlatform,
                () -> {
                    assertUnderRole();
                    return 1;
                },
                result -> assertUnderPlatform()));

        assertClean();
    }

    @Test
    void keepsNothingAfterATenantTransactionThatFails() throws SQLException {
        for (int part = 0; part < 3; part++) {
            int failing = part;
            assertThatThrownBy(() -> brand.runOutside(() -> tenantTransaction.run(
                            brand.tenant(),
                            () -> failIn(0, failing),
                            () -> failIn(1, failing),
                            result -> failIn(2, failing))))
                    .hasMessage("part " + part);

            assertClean();
        }
    }

    @Test
    void keepsNothingAfterReadingInSeveralTenants() throws SQLException {
        brand.runOutside(() -> tenantTransaction.readEach(List.of(brand.tenant()), () -> {
            assertUnderRole();
            return 1;
        }));

        assertClean();
    }

    @Test
    void isGivenBackBetweenQueriesOutsideOfTransactions() {
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NEVER);

        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql("select 1").query(Integer.class).single()).isOne();
            assertThat(entityManager.createNativeQuery("select 1").getSingleResult())
                    .isEqualTo(1);
            assertThat(((HikariDataSource) pool).getHikariPoolMXBean().getActiveConnections())
                    .isZero();
        });
    }

    @Test
    void refusesWritesInReadOnlyTransactions() {
        transaction.setReadOnly(true);

        assertThatThrownBy(() -> brand.run(() -> transaction.executeWithoutResult(status -> writeAnAccount())))
                .rootCause()
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void writesAfterAReadOnlyTransaction() {
        transaction.setReadOnly(true);
        brand.run(() -> transaction.executeWithoutResult(status -> assertUnderRole()));
        transaction.setReadOnly(false);

        brand.run(() -> transaction.executeWithoutResult(status -> writeAnAccount()));

        assertThat(brand.<Long>call(() -> transaction.execute(status -> countAccounts())))
                .isEqualTo(1);
    }

    @Test
    void keepsTheIsolationThatIsAskedFor() {
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        String level = brand.call(() -> transaction.execute(status ->
                jdbc.sql("show transaction_isolation").query(String.class).single()));

        assertThat(level).isEqualTo("repeatable read");
    }

    @Test
    void givesEntityManagersTheSameRole() {
        Object role = brand.call(() -> transaction.execute(status ->
                entityManager.createNativeQuery("select current_user::text").getSingleResult()));

        assertThat(role).isEqualTo(brand.tenant().schema());
    }

    @Test
    void refusesATenantTransactionInsideAnother() {
        assertThatThrownBy(() -> brand.run(() -> transaction.executeWithoutResult(
                        status -> tenantTransaction.run(brand.tenant(), () -> {}, () -> 1, result -> {}))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside another transaction");
    }

    @Test
    void refusesATenantTransactionForAnotherThanTheBoundTenant() {
        Brand other = Brand.found(context);

        assertThatThrownBy(
                        () -> brand.run(() -> tenantTransaction.run(other.tenant(), () -> {}, () -> 1, result -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another tenant is bound");
    }

    @Test
    void rollsAllThreePartsBackTogether() {
        assertThatThrownBy(() -> brand.runOutside(() -> tenantTransaction.run(
                        brand.tenant(),
                        () -> jdbc.sql("update platform.tenant set name = 'Changed' where tenant_id = :id")
                                .param("id", brand.tenant().id())
                                .update(),
                        () -> {
                            writeAnAccount();
                            return 1;
                        },
                        result -> failIn(2, 2))))
                .hasMessage("part 2");

        assertThat(brand.<Long>call(() -> transaction.execute(status -> countAccounts())))
                .isZero();
        assertThat(jdbc.sql("select name from platform.tenant where tenant_id = :id")
                        .param("id", brand.tenant().id())
                        .query(String.class)
                        .single())
                .isEqualTo("Teapots & Co");
    }

    private static int failIn(int part, int failing) {
        if (part == failing) {
            throw new IllegalArgumentException("part " + part);
        }
        return part;
    }

    private void writeAnAccount() {
        jdbc.sql("""
            insert into channel_account
                (channel_account_id, channel, external_account_id, display_name, connected_at)
            values (gen_random_uuid(), 'x', '1', 'Teapots', now())
            """).update();
    }

    private long countAccounts() {
        return jdbc.sql("select count(*) from channel_account")
                .query(Long.class)
                .single();
    }

    private void assertUnderRole() {
        assertThat(state())
                .containsEntry("role", brand.tenant().schema())
                .containsEntry("path", brand.tenant().schema());
    }

    private void assertUnderPlatform() {
        assertThat(state()).containsEntry("role", "signalbox").containsEntry("path", "");
    }

    private Map<String, Object> state() {
        return jdbc.sql("select current_user::text as role, array_to_string(current_schemas(false), ' ') as path")
                .query()
                .singleRow();
    }

    private void assertClean() throws SQLException {
        try (var connection = pool.getConnection();
                var rows = connection.createStatement().executeQuery("""
                    select current_user::text, session_user::text, current_setting('role'),
                        array_to_string(current_schemas(false), ' '), current_setting('transaction_read_only')
                    """)) {
            rows.next();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(rows.getString(1)).isEqualTo("signalbox").isEqualTo(rows.getString(2));
            assertThat(rows.getString(3)).isEqualTo("none");
            assertThat(rows.getString(4)).isEmpty();
            assertThat(rows.getString(5)).isEqualTo("off");
        }
    }
}

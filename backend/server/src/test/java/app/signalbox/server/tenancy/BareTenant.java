package app.signalbox.server.tenancy;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant in a database of its own, without an application around it, over one connection. */
public final class BareTenant {

    private final Tenant tenant;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private BareTenant(Tenant tenant, SingleConnectionDataSource connection) {
        this.tenant = tenant;
        this.jdbc = JdbcClient.create(connection);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
    }

    public static BareTenant provision() {
        DatabaseAddress address = TestServer.newDatabase();
        var migrations = new Migrations(address, new TenancySettings(1, "agency"));
        migrations.migratePlatform();
        var registry = new TenantRegistry(
                JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password())));
        int agency = JdbcClient.create(
                        new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()))
                .sql("insert into platform.agency (slug, name) values ('nimbus', 'Nimbus') returning agency_id")
                .query(Integer.class)
                .single();
        int id = registry.insert(new Slug("teapots"), "Teapots", ZoneOffset.UTC, agency);
        String schema = registry.assignSchema(id);
        registry.createSchema(schema);
        migrations.migrate(schema);
        var connection = new SingleConnectionDataSource(address.jdbcUrl(), address.user(), address.password(), true);
        return new BareTenant(registry.find(id).orElseThrow(), connection);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Works in one transaction under the tenant's role and rolls it back. */
    public <T> T tryOut(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            become(tenant.schema());
            return CurrentTenant.<T, RuntimeException>bind(tenant, work::get);
        }));
    }

    /** Goes on in the transaction at hand under the platform's role. */
    public void becomePlatform() {
        become("none");
    }

    private void become(String role) {
        jdbc.sql("select set_config('role', :role, true)")
                .param("role", role)
                .query((row, number) -> role)
                .single();
    }
}

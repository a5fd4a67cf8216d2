package app.signalbox.server.tenancy;

import app.signalbox.server.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings schemas up to date, as {@code signalbox_owner} and over connections of its own. Those that are up to date are
 * told apart with few statements, so a start among a thousand takes no longer, and an interrupted run goes on where it
 * stopped.
 */
@Component
class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String TENANT = "db/tenant";

    /** A schema that never exists, so that everything is pending in it. */
    private static final String NOWHERE = "signalbox_nowhere";

    private static final int PROGRESS_EVERY = 50;

    private final DatabaseAddress address;
    private final TenancySettings settings;
    private final DataSource connections;
    private volatile @Nullable NewSchema newSchema;

    Migrations(DatabaseAddress address, TenancySettings settings) {
        this.address = address;
        this.settings = settings;
        this.connections = new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password());
    }

    /** Makes or updates the platform's schema and what the signed-in role may do there. */
    void migratePlatform() {
        prepareRoles();
        flyway("platform", "db/platform").migrate();
        execute("""
                do $$ begin
                    perform set_config('role', 'signalbox_owner', true);
                    execute format('grant usage on schema platform to signalbox_tenants, %I', session_user);
                    execute format('grant select, insert, update, delete on all tables in schema platform to %I', session_user);
                    execute format('grant usage, select on all sequences in schema platform to %I', session_user);
                    revoke execute on all functions in schema platform from public;
                    execute format('grant execute on all functions in schema platform to %I', session_user);
                end $$
                """);
    }

    /** Makes the tables of a new tenant, all in one transaction; its schema must be empty. */
    void make(String schema) {
        try (Connection connection = connections.getConnection();
                PreparedStatement place = connection.prepareStatement(
                        "select set_config('role', 'signalbox_owner', true), set_config('search_path', ?, true)")) {
            NewSchema made = newSchema();
            connection.setAutoCommit(false);
            place.setString(1, schema + ", public");
            place.execute();
            made.make(connection);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException("The tables of schema %s could not be made.".formatted(schema), refused);
        }
    }

    /** Makes or updates the tables of one tenant. */
    void migrate(String schema) {
        flyway(schema, TENANT).migrate();
    }

    private NewSchema newSchema() {
        NewSchema known = newSchema;
        if (known == null) {
            known = NewSchema.of(TENANT, flyway(NOWHERE, TENANT).info().pending());
            newSchema = known;
        }
        return known;
    }

    /** Updates many tenants, several at once; one that fails stops the start with its name. */
    void migrateAll(List<Tenant> all) {
        List<Tenant> tenants = behind(all);
        if (tenants.isEmpty()) {
            return;
        }
        LOG.info("Bringing {} of {} tenant schemas up to date", tenants.size(), all.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(settings.migrationThreads())) {
            Map<Tenant, Future<?>> running = new LinkedHashMap<>();
            tenants.forEach(tenant -> running.put(tenant, workers.submit(() -> migrate(tenant.schema()))));
            awaitAll(running);
        }
    }

    /** Those of the tenants into whose schemas Flyway has to look. */
    List<Tenant> behind(List<Tenant> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set role signalbox_owner");
            Set<String> complete = SchemaHistories.complete(
                    connection,
                    all.stream().map(Tenant::schema).toList(),
                    newSchema().migrations());
            return all.stream()
                    .filter(tenant -> !complete.contains(tenant.schema()))
                    .toList();
        } catch (SQLException refused) {
            throw new IllegalStateException("The histories of the tenants' schemas could not be read.", refused);
        }
    }

    private static void awaitAll(Map<Tenant, Future<?>> running) {
        int done = 0;
        for (var one : running.entrySet()) {
            await(one.getKey(), one.getValue(), running);
            done++;
            if (done % PROGRESS_EVERY == 0 || done == running.size()) {
                LOG.info("{} of {} tenant schemas are up to date", done, running.size());
            }
        }
    }

    private static void await(Tenant tenant, Future<?> migration, Map<Tenant, Future<?>> all) {
        try {
            migration.get();
        } catch (ExecutionException failed) {
            all.values().forEach(rest -> rest.cancel(false));
            throw new IllegalStateException(
                    "The schema %s of tenant %s could not be migrated. Mend the cause and start again: the finished ones are kept."
                            .formatted(tenant.schema(), tenant.slug()),
                    failed.getCause());
        } catch (InterruptedException stopped) {
            all.values().forEach(rest -> rest.cancel(false));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted while schemas were migrated", stopped);
        }
    }

    private Flyway flyway(String schema, String location) {
        return Flyway.configure()
                .dataSource(connections)
                .initSql("set role signalbox_owner")
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:" + location)
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load();
    }

    private void prepareRoles() {
        execute("""
            do $$ begin
                if not exists (select from pg_roles where rolname = 'signalbox_tenants') then
                    create role signalbox_tenants nologin;
                end if;
            exception when duplicate_object or unique_violation then null;
            end $$
            """);
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var block = connection.createStatement()) {
            block.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The database refused to prepare roles and grants. Run ./signalbox doctor for the cause.", refused);
        }
    }
}

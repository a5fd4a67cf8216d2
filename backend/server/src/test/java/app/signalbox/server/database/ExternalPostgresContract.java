package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must hold on a server of somebody else's, whatever its version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExternalPostgresContract {

    private ForeignServer server;

    abstract PostgresBinaries programs() throws IOException;

    @BeforeAll
    void startsServer() throws IOException {
        server = ForeignServer.start(programs());
    }

    @AfterAll
    void stopsServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void dropsEverything() throws SQLException {
        server.execute(
                "postgres",
                "drop database if exists agency with (force)",
                "drop database if exists agency_2 with (force)",
                "drop database if exists agency_3 with (force)",
                "drop role if exists signalbox_owner",
                "drop role if exists agency");
    }

    @Test
    void preparesADatabaseOfAUserWhoMayCreateRoles() throws SQLException {
        server.execute(
                "postgres",
                "create role agency login createrole password 'agency'",
                "create database agency owner agency");

        DatabaseRoles.prepare(agency("agency"));
        DatabaseRoles.prepare(agency("agency"));

        try (Connection connection = Connections.open(agency("agency"));
                var statement = connection.createStatement()) {
            statement.execute("set role signalbox_owner");
            statement.execute("create schema platform");
            statement.execute("create table platform.agency (name text)");
            statement.execute("reset role");
            assertThatThrownBy(() -> statement.executeQuery("select name from platform.agency"))
                    .hasMessageContaining("permission denied for schema platform");
            assertThatThrownBy(() -> statement.execute("set role postgres")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void closesTheSchemaPublic() throws SQLException {
        server.execute(
                "postgres",
                "create role agency login createrole password 'agency'",
                "create database agency owner agency");

        DatabaseRoles.prepare(agency("agency"));

        try (Connection connection = Connections.open(agency("agency"));
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(
                    "select pg_catalog.has_schema_privilege('signalbox_owner', 'public', 'USAGE')");
            rows.next();

            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    @Test
    void agreesWhenSeveralDatabasesAreSetUpAtOnce() throws Exception {
        server.execute(
                "postgres",
                "create role agency login createrole password 'agency'",
                "create database agency owner agency",
                "create database agency_2 owner agency",
                "create database agency_3 owner agency");
        var preparations = new ArrayList<Future<?>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String database : new String[] {"agency", "agency_2", "agency_3"}) {
                preparations.add(threads.submit(() -> DatabaseRoles.prepare(agency(database))));
            }
        }

        for (Future<?> preparation : preparations) {
            assertThat(preparation.get()).isNull();
        }
    }

    @Test
    void refusesAUserWhoMayNotCreateRoles() throws SQLException {
        server.execute("postgres", "create role agency login password 'agency'", "create database agency owner agency");

        assertThatThrownBy(() -> DatabaseRoles.prepare(agency("agency")))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("The database user agency may not create roles."
                        + " As a superuser run: alter role agency createrole");
    }

    @Test
    void refusesADatabaseInWhichNoSchemaMayBeCreated() throws SQLException {
        server.execute("postgres", "create role agency login createrole password 'agency'", "create database agency");

        assertThatThrownBy(() -> DatabaseRoles.prepare(agency("agency")))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("grant create on database <name> to signalbox_owner");
    }

    @Test
    void acceptsASuperuser() throws SQLException {
        server.execute("postgres", "create database agency");

        DatabaseRoles.prepare(server.superuser("agency"));

        try (Connection connection = Connections.open(server.superuser("agency"));
                var statement = connection.createStatement()) {
            statement.execute("set role signalbox_owner");
            statement.execute("create schema platform");
        }
    }

    @Test
    void saysWhatToCheckWhenThePasswordIsWrong() {
        assertThatThrownBy(() -> DatabaseRoles.prepare(server.address("postgres", "postgres", "wrong")))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("Check SIGNALBOX_DATABASE_URL, _USER and _PASSWORD.");
    }

    private DatabaseAddress agency(String database) {
        return server.address(database, "agency", "agency");
    }
}

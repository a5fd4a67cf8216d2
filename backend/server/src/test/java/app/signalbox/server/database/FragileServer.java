package app.signalbox.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.util.unit.DataSize;

/** A server of its own that may be hurt: killed, frozen, filled up. */
public final class FragileServer implements AutoCloseable {

    private static final String DATABASE = "agency";

    private final ForeignServer server;

    private FragileServer(ForeignServer server) {
        this.server = server;
    }

    public static FragileServer start() {
        try {
            ForeignServer server = ForeignServer.start(TestServer.programs());
            server.execute(
                    "postgres",
                    "create role agency login createrole password 'agency'",
                    "create database agency owner agency");
            return new FragileServer(server);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where the application signs in, as long as the server runs. */
    public DatabaseAddress address() {
        return server.address(DATABASE, "agency", "agency");
    }

    /** Runs statements as superuser, also while everything is read-only. */
    public void execute(String... statements) {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Process numbers of the backends that serve an application. */
    public List<Long> backendsOf(String application) {
        try (Connection connection = superuser();
                var query = connection.prepareStatement(
                        "select pid from pg_catalog.pg_stat_activity where application_name = ?")) {
            query.setString(1, application);
            var pids = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    pids.add(rows.getLong(1));
                }
            }
            return pids;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As {@code kill -9} of the postmaster does it. */
    public void kill() {
        signal("KILL", postmaster());
    }

    /** As {@code pg_ctl stop -m immediate} does it. */
    public void stopImmediately() {
        signal("QUIT", postmaster());
    }

    /** Sends a signal to a process of the server. */
    public void signal(String name, long process) {
        try {
            Program.run(Path.of("/"), List.of("sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(process)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it again on the same data and port and waits until it has recovered. */
    public void startAgain() {
        try {
            server.cluster().start(DataSize.ofMegabytes(64));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new empty folder that belongs to the server's account. */
    public Path newFolder(String name) {
        try {
            Path folder = Files.createDirectory(server.home().resolve(name));
            server.cluster().account().own(folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes a folder the server's account's again, after something was mounted there. */
    public void own(Path folder) {
        try {
            server.cluster().account().own(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long postmaster() {
        try {
            return Postmaster.of(server.cluster().data())
                    .orElseThrow()
                    .process()
                    .pid();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Connection superuser() throws SQLException {
        DatabaseAddress address = server.superuser(DATABASE);
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("options", "-c default_transaction_read_only=off");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package app.signalbox.server.database;

import app.signalbox.server.testing.DatabaseTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.unit.DataSize;

/**
 * The one embedded PostgreSQL of a test run. It stays in the build folder, so that the next run doesn't create it again;
 * test runs at the same time have one each. It waits for no disk: what only the machine's own crash could lose, no test
 * can miss. Tests of durability start servers of their own.
 */
public final class TestServer {

    private static final int SLOTS = 16;
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final String TEMPLATE = template();

    private TestServer() {}

    /** A new database, copied from the template if there is one, with the address of the application's user. */
    public static DatabaseAddress newDatabase() {
        return create("test_" + COUNTER.incrementAndGet(), TEMPLATE);
    }

    /** A superuser's address of the same database, for looking behind the scenes. */
    public static DatabaseAddress asSuperuser(DatabaseAddress database) {
        DatabaseAddress superuser = SERVER.superuser();
        return new DatabaseAddress(database.jdbcUrl(), superuser.user(), superuser.password());
    }

    /** A new empty folder inside the build folder. */
    public static Path newHome() {
        try {
            return Files.createTempDirectory(folder("test-homes"), "home");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new home that already has the server's programs, by a link, because unpacking takes seconds. */
    static Path newHomeWithPrograms() throws IOException {
        Path home = newHome();
        link(home);
        return home;
    }

    /** Unpacked once for all modules, where the build says so. */
    static synchronized PostgresBinaries programs() throws IOException {
        String shared = System.getProperty("signalbox.test-programs");
        Path folder = shared == null ? folder("test-programs") : Files.createDirectories(Path.of(shared));
        try (FileChannel lock =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = lock.lock()) {
            return PostgresBinaries.unpackInto(folder);
        }
    }

    private static void link(Path home) throws IOException {
        Path programs = programs().folder();
        Path link = Files.createDirectories(home.resolve("postgres")).resolve(programs.getFileName());
        try {
            Files.createSymbolicLink(link, programs);
        } catch (FileAlreadyExistsException there) {
            // by an earlier run, or by another fork that tries the same slot
            if (!Files.isSameFile(link, programs)) {
                throw there;
            }
        }
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(Path.of("target", name).toAbsolutePath());
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = startInFreeSlot();
        // after the contexts, whose pools would wait for a server that is gone
        SpringApplication.getShutdownHandlers().add(server::close);
        DatabaseAddress superuser = server.superuser();
        try (Connection connection = Connections.open(superuser)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "autovacuum")) {
                connection.createStatement().execute("alter system set " + setting + " = off");
            }
            connection.createStatement().execute("select pg_catalog.pg_reload_conf()");
            for (String old : oldDatabases(connection)) {
                connection.createStatement().execute("drop database " + old + " with (force)");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Databases of the last test run can't be dropped", failed);
        }
        return server;
    }

    private static EmbeddedPostgres startInFreeSlot() {
        for (int slot = 1; slot < SLOTS; slot++) {
            try {
                Path home = folder("test-server-" + slot);
                link(home);
                // what the last run set would be refused as not durable
                Files.deleteIfExists(EmbeddedPostgres.dataFolder(home).resolve("postgresql.auto.conf"));
                return EmbeddedPostgres.start(home, DataSize.ofMegabytes(128));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (UnusableDatabase refusal) {
                if (!String.valueOf(refusal.getMessage()).startsWith("Another Signalbox")) {
                    throw refusal;
                }
            }
        }
        throw new IllegalStateException("Too many test runs at once in target");
    }

    private static List<String> oldDatabases(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select datname from pg_catalog.pg_database where datname like 'test\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String template() {
        List<DatabaseTemplate> templates = ServiceLoader.load(DatabaseTemplate.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (templates.isEmpty()) {
            return "template1";
        }
        DatabaseAddress database = create("test_template", "template1");
        DatabaseRoles.prepare(database);
        templates.forEach(template -> template.fill(database));
        return "test_template";
    }

    private static DatabaseAddress create(String name, String template) {
        try (Connection connection = Connections.open(SERVER.superuser())) {
            connection
                    .createStatement()
                    .execute("create database %s owner signalbox_owner template %s".formatted(name, template));
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database " + name + " can't be created", failed);
        }
        DatabaseAddress address = SERVER.address();
        return new DatabaseAddress(
                address.jdbcUrl().replace("/signalbox?", "/" + name + "?"), address.user(), address.password());
    }
}

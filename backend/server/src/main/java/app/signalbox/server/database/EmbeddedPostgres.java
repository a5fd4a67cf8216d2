package app.signalbox.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * The PostgreSQL that comes with Signalbox. It outlives the application's death: the next start takes over a healthy
 * server on the same data and replaces any other, and one lock keeps two applications apart.
 */
final class EmbeddedPostgres implements DatabaseServer {

    static final String SUPERUSER_PASSWORD = "postgres.password";

    static final String PASSWORD = "signalbox.password";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int PASSWORD_BYTES = 24;

    private final HomeLock lock;
    private final Path folder;
    private final Path data;
    private final DataSize sharedBuffers;
    private final Secrets secrets;

    private EmbeddedPostgres(HomeLock lock, Path home, DataSize sharedBuffers) {
        this.lock = lock;
        this.folder = home.resolve("postgres");
        this.data = dataFolder(home);
        this.sharedBuffers = sharedBuffers;
        this.secrets = new Secrets(home);
    }

    static Path dataFolder(Path home) {
        return home.resolve("postgres/data");
    }

    static EmbeddedPostgres start(Path home, DataSize sharedBuffers) {
        HomeLock lock = HomeLock.take(home);
        try {
            var embedded = new EmbeddedPostgres(lock, home, sharedBuffers);
            embedded.start();
            return embedded;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed instanceof UnusableDatabase refusal
                    ? refusal
                    : new UnusableDatabase("The embedded PostgreSQL in %s fails: %s".formatted(home, failed), failed);
        }
    }

    private void start() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        PostgresBinaries binaries = PostgresBinaries.unpackInto(folder);
        Optional<Postmaster> survivor = Postmaster.of(data);
        if (survivor.isPresent() && !takesOver(survivor.get(), binaries)) {
            LOG.info(
                    "Stopping PostgreSQL, process {}, to start it anew",
                    survivor.get().process().pid());
            survivor.get().stop();
            survivor = Optional.empty();
        }
        String password = secrets.getOrGenerate(SUPERUSER_PASSWORD, PASSWORD_BYTES);
        if (survivor.isEmpty()) {
            Cluster.open(data, binaries, password).start(sharedBuffers);
        }
        setUp();
        binaries.deleteOthers();
    }

    private boolean takesOver(Postmaster survivor, PostgresBinaries binaries) throws IOException {
        if (!survivor.runs(binaries.program("postgres"))
                || !Cluster.isConfigured(data, survivor.port(), sharedBuffers)) {
            return false;
        }
        try (Connection connection = Connections.open(superuser())) {
            ServerCheck.serves(connection, data);
            LOG.info(
                    "Taking over PostgreSQL, process {}, on {}",
                    survivor.process().pid(),
                    data);
            return true;
        } catch (SQLException | UnusableDatabase unhealthy) {
            LOG.warn("The PostgreSQL left on {} can't be taken over: {}", data, unhealthy.getMessage());
            return false;
        }
    }

    /** Refuses a server that isn't durable, and stops it, because nobody else will. */
    private void setUp() throws IOException {
        try (Connection connection = Connections.open(superuser())) {
            ServerCheck.serves(connection, data);
            EmbeddedRoles.prepare(connection, secrets.getOrGenerate(PASSWORD, PASSWORD_BYTES));
        } catch (SQLException refused) {
            stop();
            throw new UnusableDatabase("""
                    The embedded PostgreSQL does not let Signalbox in (%s). If %s was changed or lost, restore it \
                    from a copy.""".formatted(refused.getMessage(), secrets.file(SUPERUSER_PASSWORD)), refused);
        } catch (UnusableDatabase refused) {
            stop();
            throw refused;
        }
    }

    @Override
    public DatabaseAddress address() {
        return address(EmbeddedRoles.DATABASE, EmbeddedRoles.USER, PASSWORD);
    }

    DatabaseAddress superuser() {
        return address(Cluster.SUPERUSER, Cluster.SUPERUSER, SUPERUSER_PASSWORD);
    }

    private DatabaseAddress address(String database, String user, String secret) {
        try {
            Postmaster postmaster =
                    Postmaster.of(data).orElseThrow(() -> new UnusableDatabase("PostgreSQL no longer runs on " + data));
            return address(postmaster, database, user, secrets.getOrGenerate(secret, PASSWORD_BYTES));
        } catch (IOException failed) {
            throw new UnusableDatabase("The embedded PostgreSQL in " + data + " can't be found", failed);
        }
    }

    /** With SCRAM alone: another server on this port could otherwise ask for the password in clear. */
    static DatabaseAddress address(Postmaster postmaster, String database, String user, String password) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256"
                .formatted(postmaster.port(), database);
        return new DatabaseAddress(url, user, password);
    }

    private void stop() throws IOException {
        Optional<Postmaster> running = Postmaster.of(data);
        if (running.isPresent()) {
            running.get().stop();
        }
    }

    @Override
    public void close() {
        try (lock) {
            stop();
        } catch (IOException failed) {
            LOG.warn("PostgreSQL on {} was not stopped; the next start takes it over", data, failed);
        }
    }
}

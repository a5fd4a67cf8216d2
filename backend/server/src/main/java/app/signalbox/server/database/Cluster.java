package app.signalbox.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * The data folder of the embedded server: made once, configured before each start.
 *
 * @param account owner of the data
 */
record Cluster(Path data, PostgresBinaries binaries, ServerAccount account) {

    /** Superuser of the embedded server, who sets up roles and databases and nothing else. */
    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String SETTINGS = "signalbox.conf";
    private static final Pattern PORT = Pattern.compile("(?m)^port = ([0-9]+)$");
    private static final int ATTEMPTS = 5;

    /** Opens the data folder, which is made first if there is none. */
    static Cluster open(Path data, PostgresBinaries binaries, String superuserPassword) throws IOException {
        boolean exists = Files.exists(data);
        Path folder = exists ? data : emptyFolder(data.resolveSibling("data-unfinished"));
        ServerAccount account = ServerAccount.choose(binaries.program("postgres"), folder);
        if (!exists) {
            new Cluster(folder, binaries, account).initialise(superuserPassword);
            Files.move(folder, data, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Cluster(data, binaries, account);
    }

    private static Path emptyFolder(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private void initialise(String superuserPassword) throws IOException {
        LOG.info("Creating the database in {}", data.resolveSibling("data"));
        Path password = Files.createTempFile(binaries.folder().resolveSibling("."), "password", "")
                .normalize();
        try {
            Files.writeString(password, superuserPassword);
            account.own(password);
            Program initdb = run(
                    "initdb",
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--pgdata=" + data);
            if (!initdb.succeeded()) {
                throw new UnusableDatabase("PostgreSQL can't create its data folder:\n" + initdb.said());
            }
        } finally {
            Files.delete(password);
        }
        Files.writeString(
                data.resolve("postgresql.conf"), "\ninclude = '%s'\n".formatted(SETTINGS), StandardOpenOption.APPEND);
    }

    /** Starts the server and waits until it has recovered and takes connections. */
    void start(DataSize sharedBuffers) throws IOException {
        refuseOtherMajorVersion();
        Program outcome = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Postmaster.forgetRecycledNumber(data);
            Postmaster.awaitLeftovers(data);
            outcome = startOn(freePort(), sharedBuffers);
            if (outcome.succeeded()) {
                return;
            }
        }
        throw new UnusableDatabase("PostgreSQL does not start on %s:\n%s".formatted(data, outcome));
    }

    private Program startOn(int port, DataSize sharedBuffers) throws IOException {
        write(data.resolve(SETTINGS), settings(port, sharedBuffers));
        Path log = data.resolve("start.log");
        Files.deleteIfExists(log);
        Program start = run("pg_ctl", "start", "--wait", "--timeout=900", "--pgdata=" + data, "--log=" + log);
        String reason = Files.exists(log) ? Files.readString(log) : "";
        return new Program(start.exitCode(), (start.said() + "\n" + reason).strip());
    }

    /** Whether a server on this port runs with what a start would configure now. */
    static boolean isConfigured(Path data, int port, DataSize sharedBuffers) throws IOException {
        Path file = data.resolve(SETTINGS);
        return Files.exists(file) && Files.readString(file).equals(settings(port, sharedBuffers));
    }

    private void refuseOtherMajorVersion() throws IOException {
        String kept = Files.readString(data.resolve("PG_VERSION")).strip();
        String version = run("postgres", "--version").said();
        if (!version.contains(" " + kept + ".")) {
            throw new UnusableDatabase("""
                    The data in %s was written by PostgreSQL %s, and this Signalbox brings %s. Export it with the \
                    older Signalbox, or set SIGNALBOX_DATABASE_URL to a server of your own.""".formatted(data, kept, version));
        }
    }

    private Program run(String program, String... arguments) throws IOException {
        return Program.run(data, Program.command(account.prefix(), binaries.program(program), arguments));
    }

    private void write(Path file, String content) throws IOException {
        Path draft = Files.writeString(file.resolveSibling(SETTINGS + ".new"), content);
        account.own(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of the last start if it is free, so that it changes seldom. */
    private int freePort() throws IOException {
        Path file = data.resolve(SETTINGS);
        var last = PORT.matcher(Files.exists(file) ? Files.readString(file) : "");
        for (int port : last.find() ? List.of(Integer.parseInt(last.group(1)), 0) : List.of(0)) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
                return socket.getLocalPort();
            } catch (IOException taken) {
                LOG.debug("Port {} is taken", port);
            }
        }
        throw new IOException("No TCP port is free on 127.0.0.1");
    }

    private static String settings(int port, DataSize sharedBuffers) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return """
                # Written by Signalbox at each start; changes here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 120
                max_locks_per_transaction = 1024

                fsync = on
                synchronous_commit = on
                full_page_writes = on
                recovery_init_sync_method = %s

                shared_buffers = %dkB
                wal_compression = pglz
                max_wal_size = 2GB
                min_wal_size = 256MB
                checkpoint_timeout = 15min
                random_page_cost = 1.1
                jit = off
                track_io_timing = on
                # Thousands of small tables: each look at one makes every session plan anew what it knows of it.
                autovacuum_analyze_threshold = 500
                autovacuum_vacuum_threshold = 500

                timezone = 'UTC'
                log_timezone = 'UTC'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                """.formatted(port, mac ? "fsync" : "syncfs", sharedBuffers.toKilobytes());
    }
}

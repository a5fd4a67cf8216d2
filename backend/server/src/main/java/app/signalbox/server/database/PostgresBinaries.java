package app.signalbox.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The server's programs, unpacked from the jar of io.zonky.test.postgres once for each build of them.
 *
 * @param folder named after the archive's checksum and size, because only the archive itself says reliably which build it is
 */
record PostgresBinaries(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String PREFIX = "server-";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpackInto(Path parent) throws IOException {
        URL archive = archive();
        Path folder = parent.resolve(PREFIX + fingerprint(archive));
        if (!Files.exists(folder)) {
            LOG.info("Unpacking PostgreSQL into {}", folder);
            Path draft = Files.createTempDirectory(parent, "unpacking");
            try {
                unpack(archive, draft);
                publish(draft, folder);
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
        }
        return new PostgresBinaries(folder);
    }

    /** Leaves it if another process was quicker: both have unpacked the same. */
    private static void publish(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.exists(folder)) {
                throw taken;
            }
        }
    }

    /** Deletes other builds and unfinished ones. To be called when no server runs on them any more. */
    void deleteOthers() throws IOException {
        try (Stream<Path> siblings = Files.list(folder.resolveSibling("."))) {
            for (Path sibling : siblings.map(Path::normalize).toList()) {
                String name = sibling.getFileName().toString();
                if (!sibling.equals(folder) && (name.startsWith(PREFIX) || name.startsWith("unpacking"))) {
                    FileSystemUtils.deleteRecursively(sibling);
                }
            }
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = (system.startsWith("mac") ? "postgres-darwin-" : "postgres-linux-")
                + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null || system.startsWith("windows")) {
            throw new UnusableDatabase(
                    "No PostgreSQL for %s on %s is packed in. Set SIGNALBOX_DATABASE_URL to a server of your own."
                            .formatted(system, machine));
        }
        return archive;
    }

    /** From the directory of the jar, because reading 20 MB would take half a second of every start. */
    private static String fingerprint(URL archive) {
        try {
            JarEntry entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
            return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
        // readable by the account that runs the server, which may be another than ours
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a path outside of it: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        if (!entry.isDirectory()) {
            Files.copy(content, path);
        }
        boolean executable = entry.isDirectory() || (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}

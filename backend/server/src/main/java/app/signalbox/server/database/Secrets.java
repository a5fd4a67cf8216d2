package app.signalbox.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Generated passwords and keys in the home folder, one file each, for the owner's eyes only. */
final class Secrets {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    Secrets(Path home) {
        folder = home.resolve("secrets");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " can't be made private", failed);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What the file holds, without the line end; made of this many random bytes in base64 if there is none yet. */
    String getOrGenerate(String name, int bytes) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                generate(file, bytes);
            }
            Files.setPosixFilePermissions(file, OWNER_FILE);
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret in " + file + " can't be read or written", failed);
        }
    }

    /** Written beside and moved into place, so that a crash leaves no half secret behind. */
    private void generate(Path file, int bytes) throws IOException {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        Path draft = Files.createTempFile(folder, "new", "", PosixFilePermissions.asFileAttribute(OWNER_FILE));
        Files.writeString(draft, Base64.getEncoder().encodeToString(secret) + "\n", StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

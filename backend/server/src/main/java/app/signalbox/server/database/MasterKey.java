package app.signalbox.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals everything confidential: given from outside, in a file from outside, or generated once into the
 * home folder.
 */
final class MasterKey {

    static final String FILE = "master.key";

    private static final int BYTES = 32;

    private MasterKey() {}

    static byte[] read(DatabaseSettings settings, Path home) {
        if (!settings.masterKey().isBlank()) {
            return key(settings.masterKey(), "SIGNALBOX_MASTER_KEY");
        }
        if (!settings.masterKeyFile().isBlank()) {
            return inFile(settings.masterKeyFile(), "SIGNALBOX_MASTER_KEY_FILE");
        }
        var secrets = new Secrets(home);
        return key(secrets.getOrGenerate(FILE, BYTES), secrets.file(FILE).toString());
    }

    /** The key that sealed before, or will seal next; absent while none is being exchanged. */
    static byte @Nullable [] readPrevious(DatabaseSettings settings) {
        if (!settings.masterKeyPrevious().isBlank()) {
            return key(settings.masterKeyPrevious(), "SIGNALBOX_MASTER_KEY_PREVIOUS");
        }
        return settings.masterKeyPreviousFile().isBlank()
                ? null
                : inFile(settings.masterKeyPreviousFile(), "SIGNALBOX_MASTER_KEY_PREVIOUS_FILE");
    }

    private static byte[] inFile(String file, String variable) {
        try {
            return key(Files.readString(Path.of(file.strip())), "The file that " + variable + " names");
        } catch (IOException unreadable) {
            throw new UnusableDatabase(
                    "The file %s that %s names can't be read.".formatted(file.strip(), variable), unreadable);
        }
    }

    private static byte[] key(String text, String place) {
        byte[] bytes = decoded(text.strip());
        if (bytes.length != BYTES) {
            throw new UnusableDatabase("%s must hold %d bytes in base64. `openssl rand -base64 %2$d` makes such a key."
                    .formatted(place, BYTES));
        }
        return bytes;
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}

package app.signalbox.server.database;

import java.nio.file.Path;
import java.util.Base64;

/** The key that seals everything confidential: given from outside, or generated once into the home folder. */
final class MasterKey {

    static final String FILE = "master.key";

    private static final int BYTES = 32;

    private MasterKey() {}

    static byte[] read(String given, Path home) {
        boolean fromFile = given.isBlank();
        String key = fromFile ? new Secrets(home).getOrGenerate(FILE, BYTES) : given.strip();
        byte[] bytes = decoded(key);
        if (bytes.length != BYTES) {
            throw new UnusableDatabase("%s must hold %d bytes in base64. `openssl rand -base64 %2$d` makes such a key."
                    .formatted(fromFile ? new Secrets(home).file(FILE) : "SIGNALBOX_MASTER_KEY", BYTES));
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

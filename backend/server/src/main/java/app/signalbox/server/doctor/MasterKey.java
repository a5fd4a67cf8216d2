package app.signalbox.server.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The key that seals everything confidential. */
final class MasterKey {

    private static final String VARIABLE = "SIGNALBOX_MASTER_KEY";
    private static final String FILE = "SIGNALBOX_MASTER_KEY_FILE";
    private static final int BYTES = 32;

    private MasterKey() {}

    static List<Finding> examine(Installation installation) {
        if (installation.has(VARIABLE)) {
            return List.of(
                    isKey(installation.variable(VARIABLE))
                            ? Finding.fine(VARIABLE + " is set.")
                            : Finding.broken("%s must hold %d bytes in base64. `openssl rand -base64 %2$d` makes one."
                                    .formatted(VARIABLE, BYTES)));
        }
        if (installation.has(FILE)) {
            return List.of(inFile(installation.variable(FILE)));
        }
        if (installation.has("SIGNALBOX_DATABASE_URL")) {
            return List.of(Finding.advice(
                    "%s is not set: each home folder makes a key of its own, and processes on".formatted(VARIABLE)
                            + " other machines can't read what this one sealed in the shared database."));
        }
        return List.of(
                Finding.fine("The master key is kept in %s; a backup of the database is worth nothing without it."
                        .formatted(installation.home().resolve("secrets/master.key"))));
    }

    private static Finding inFile(String file) {
        try {
            return isKey(Files.readString(Path.of(file.strip())))
                    ? Finding.fine("The master key is kept in " + file.strip() + ".")
                    : Finding.broken("%s must hold %d bytes in base64. `openssl rand -base64 %2$d` makes such a key."
                            .formatted(file.strip(), BYTES));
        } catch (IOException unreadable) {
            return Finding.broken("The file %s that %s names can't be read.".formatted(file.strip(), FILE));
        }
    }

    private static boolean isKey(String value) {
        try {
            return Base64.getDecoder().decode(value.strip()).length == BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}

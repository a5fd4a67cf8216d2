package app.signalbox.server.database;

import org.jspecify.annotations.Nullable;

/** The database can't be used as it is. The message is a sentence that says what to do; the start ends with it. */
final class UnusableDatabase extends RuntimeException {

    UnusableDatabase(String message) {
        super(message);
    }

    UnusableDatabase(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

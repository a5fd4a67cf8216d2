package app.signalbox.server.intake;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event that was not applied.
 *
 * @param name word in the log: {@code duplicate}, {@code parked} or {@code failed}
 * @param reason a sentence for the admin who looks at it
 */
record Outcome(String name, @Nullable String reason) {

    static final String UNROUTED = "No tenant has connected this account. Connect it and the event is applied.";

    static final String ERASED = "Its content was erased before it could be applied.";

    private static final int LONGEST_REASON = 500;

    static Outcome duplicate() {
        return new Outcome("duplicate", null);
    }

    static Outcome parked(String reason) {
        return new Outcome("parked", reason);
    }

    /** Says no more than what kind of failure it was: messages of exceptions may quote what people wrote. */
    static Outcome failed(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLException refused) {
                return new Outcome("failed", shortened(kind + ": " + refused.getMessage()));
            }
        }
        return new Outcome("failed", kind + ". The worker's log says more.");
    }

    /** Errors of the database come without the row that they are about. */
    private static String shortened(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}

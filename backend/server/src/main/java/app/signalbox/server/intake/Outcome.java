package app.signalbox.server.intake;

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

    static Outcome failed(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        String shortened = text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
        return new Outcome("failed", cause.getClass().getSimpleName() + ": " + shortened);
    }
}

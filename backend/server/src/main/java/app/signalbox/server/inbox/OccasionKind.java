package app.signalbox.server.inbox;

/**
 * Which messages are occasions.
 *
 * @param started only those that begin a conversation
 * @param reopened only those that bring a resolved conversation back
 * @param minutes after so many minutes without an answer; 0 for at once
 */
public record OccasionKind(boolean started, boolean reopened, int minutes) {

    /** Every message. */
    public static final OccasionKind MESSAGE = new OccasionKind(false, false, 0);

    /** The first of a conversation. */
    public static final OccasionKind STARTED = new OccasionKind(true, false, 0);

    /** The first after a resolution. */
    public static final OccasionKind REOPENED = new OccasionKind(false, true, 0);

    /** One that has had no answer for so long. */
    public static OccasionKind waiting(int minutes) {
        return new OccasionKind(false, false, minutes);
    }
}

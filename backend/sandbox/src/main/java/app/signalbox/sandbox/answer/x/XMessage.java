package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.outside.Media;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A direct message between two users. */
record XMessage(String id, String senderId, String receiverId, String text, Instant at, List<Media> media) {

    XMessage {
        media = List.copyOf(media);
    }

    XMessage(String id, String senderId, String receiverId, String text, Instant at) {
        this(id, senderId, receiverId, text, at, List.of());
    }

    /** The words as X shows them: behind them the address of what came along. */
    String shown() {
        return media.isEmpty() ? text : (text + " https://t.co/" + id).strip();
    }

    // ids of 19 digits may be too large for a long
    private static final Comparator<String> BY_VALUE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Both ids, the smaller first. */
    String conversationId() {
        return conversationOf(senderId, receiverId);
    }

    static String conversationOf(String one, String other) {
        return BY_VALUE.compare(one, other) < 0 ? one + "-" + other : other + "-" + one;
    }

    boolean concerns(String userId) {
        return senderId.equals(userId) || receiverId.equals(userId);
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.outside.Media;
import java.time.Instant;
import java.util.List;

/** A post; {@code answered} is the post that it replies to, or empty. */
record XPost(String id, String authorId, String text, String answered, Instant at, List<Media> media, State state) {

    XPost {
        media = List.copyOf(media);
    }

    XPost(String id, String authorId, String text, String answered, Instant at, State state) {
        this(id, authorId, text, answered, at, List.of(), state);
    }

    /** The words as X shows them: behind them the address of what came along. */
    String shown() {
        return media.isEmpty() ? text : (text + " https://t.co/" + id).strip();
    }

    XPost in(State newState) {
        return new XPost(id, authorId, text, answered, at, media, newState);
    }

    boolean isGone() {
        return state == State.DELETED;
    }

    enum State {
        STANDING,
        HIDDEN,
        DELETED
    }
}

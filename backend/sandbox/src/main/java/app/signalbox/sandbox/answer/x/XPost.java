package app.signalbox.sandbox.answer.x;

import java.time.Instant;

/** A post; {@code answered} is the post that it replies to, or empty. */
record XPost(String id, String authorId, String text, String answered, Instant at, State state) {

    XPost in(State newState) {
        return new XPost(id, authorId, text, answered, at, newState);
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

package app.signalbox.sandbox.answer.meta;

import java.time.Instant;
import java.util.List;

/**
 * One message of a thread.
 *
 * @param id the network's id of it
 * @param fromPerson whether the person outside said it, and not the account
 * @param text the words
 * @param attached files that came along
 * @param at the network's time
 */
record Utterance(String id, boolean fromPerson, String text, Instant at, List<Attached> attached) {

    Utterance {
        attached = List.copyOf(attached);
    }

    Utterance(String id, boolean fromPerson, String text, Instant at) {
        this(id, fromPerson, text, at, List.of());
    }
}

package app.signalbox.server.outbox;

import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.inbox.ReplyTarget;
import java.time.Instant;

/** What is to be done about a claimed entry. */
sealed interface Plan {

    /** Ask the network to do it. */
    record Send(Entry entry, OutgoingAct act, ReplyTarget target) implements Plan {}

    /** Ask the network whether it was done. */
    record Look(Entry entry, OutgoingAct act, ReplyTarget target) implements Plan {

        /** Since when it may be there. */
        Instant since() {
            return entry.triedAt() == null ? entry.createdAt() : entry.triedAt();
        }
    }

    /** Nothing any more. */
    record Nothing() implements Plan {}

    /** Nothing yet. */
    record Later(Instant at) implements Plan {}
}

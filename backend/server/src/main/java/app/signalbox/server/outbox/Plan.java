package app.signalbox.server.outbox;

import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.inbox.ReplyTarget;
import app.signalbox.server.outbox.media.StoredAttachment;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is to be done about a claimed entry. */
sealed interface Plan {

    /** Ask the network to do it. */
    record Send(Entry entry, OutgoingAct act, ReplyTarget target) implements Plan {}

    /** Bring its files to the network first, of which some are not there. */
    record Bring(Entry entry, ReplyTarget target, List<StoredAttachment> missing) implements Plan {

        public Bring {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Ask the network whether it was done.
     *
     * @param others provider ids of what else went out there
     */
    record Look(Entry entry, OutgoingAct act, ReplyTarget target, Set<String> others) implements Plan {

        public Look {
            others = Set.copyOf(others);
        }

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

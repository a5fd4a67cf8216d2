package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One conversation in an act. */
record Item(
        int position,
        UUID conversationId,
        DeskOutcome outcome,
        @Nullable String reason,
        @Nullable Facet before,
        @Nullable Facet after) {

    Item done(Facet from, Facet to) {
        return new Item(position, conversationId, DeskOutcome.DONE, null, from, to);
    }

    Item became(DeskOutcome now, @Nullable String why) {
        return new Item(position, conversationId, now, why, before, after);
    }
}

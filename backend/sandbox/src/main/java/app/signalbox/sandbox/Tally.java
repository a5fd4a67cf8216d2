package app.signalbox.sandbox;

import app.signalbox.sandbox.talk.Intent;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.Delivery;
import app.signalbox.sandbox.wire.EventKind;
import app.signalbox.sandbox.wire.SentEvent;
import java.util.EnumMap;
import java.util.Map;

/** Counts for the ledger, which guards it. */
final class Tally {

    private final Map<Network, Long> byNetwork = new EnumMap<>(Network.class);
    private final Map<EventKind, Long> byKind = new EnumMap<>(EventKind.class);
    private final Map<Intent, Long> byIntent = new EnumMap<>(Intent.class);
    private long deliveries;
    private long events;
    private long accepted;
    private long refused;
    private long failed;
    private long givenUp;

    void count(Delivery delivery) {
        deliveries++;
        if (delivery.defect() == Delivery.Defect.NONE) {
            delivery.events().forEach(this::count);
        }
    }

    private void count(SentEvent event) {
        events++;
        byNetwork.merge(event.network(), 1L, Long::sum);
        byKind.merge(event.kind(), 1L, Long::sum);
        if (event.intent() != null) {
            byIntent.merge(event.intent(), 1L, Long::sum);
        }
    }

    void count(Attempt attempt) {
        switch (attempt.answer()) {
            case Attempt.Answer.Status status when attempt.isAccepted() -> accepted++;
            case Attempt.Answer.Status status -> refused++;
            case Attempt.Answer.Failure failure -> failed++;
        }
    }

    void countGivenUp() {
        givenUp++;
    }

    LedgerTotals totals() {
        return new LedgerTotals(
                deliveries,
                accepted + refused + failed,
                accepted,
                refused,
                failed,
                givenUp,
                events,
                Map.copyOf(byNetwork),
                Map.copyOf(byKind),
                Map.copyOf(byIntent));
    }
}

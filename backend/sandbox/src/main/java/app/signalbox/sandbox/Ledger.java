package app.signalbox.sandbox;

import app.signalbox.sandbox.wire.Delivery;
import app.signalbox.sandbox.wire.Delivery.Defect;
import app.signalbox.sandbox.wire.SentEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The books: what was sent, to the byte, what was truly meant by it, and what came back. Safe for use by many threads;
 * every answer is a picture of one moment.
 */
public final class Ledger {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
    private final Tally tally = new Tally();
    private final int capacity;

    Ledger(int capacity) {
        this.capacity = capacity;
    }

    /** Deliveries in the order of composing, the oldest ones gone when there are more than the capacity. */
    public List<LedgerEntry> entries() {
        return guarded(() -> List.copyOf(entries.values()));
    }

    /** The newest deliveries, newest first. */
    public List<LedgerEntry> newest(int count) {
        return guarded(() -> new ArrayList<>(entries.values())
                .reversed().stream().limit(count).toList());
    }

    /** Every event the target must know: those of good deliveries it has accepted, each once, as far as kept. */
    public List<SentEvent> acceptedEvents() {
        return goodEvents(entries().stream().filter(LedgerEntry::isAccepted).toList());
    }

    /** Events of good deliveries that the target has not accepted yet, as far as kept. */
    public List<SentEvent> outstandingEvents() {
        return goodEvents(
                entries().stream().filter(entry -> !entry.isAccepted()).toList());
    }

    /** Sums over everything ever sent. */
    public LedgerTotals totals() {
        return guarded(tally::totals);
    }

    void enter(Delivery delivery, int copies) {
        guarded(() -> {
            tally.count(delivery);
            if (entries.size() >= capacity) {
                entries.remove(entries.keySet().iterator().next());
            }
            return entries.put(delivery.number(), new LedgerEntry(delivery, copies, List.of()));
        });
    }

    void enter(Delivery delivery, Attempt attempt) {
        guarded(() -> {
            tally.count(attempt);
            return entries.computeIfPresent(delivery.number(), (number, entry) -> with(entry, attempt));
        });
    }

    void enterGivenUp() {
        guarded(() -> {
            tally.countGivenUp();
            return tally;
        });
    }

    private static LedgerEntry with(LedgerEntry entry, Attempt attempt) {
        var attempts = new ArrayList<>(entry.attempts());
        attempts.add(attempt);
        return new LedgerEntry(entry.delivery(), entry.copies(), attempts);
    }

    private static List<SentEvent> goodEvents(List<LedgerEntry> some) {
        return some.stream()
                .map(LedgerEntry::delivery)
                .filter(delivery -> delivery.defect() == Defect.NONE)
                .flatMap(delivery -> delivery.events().stream())
                .toList();
    }

    private <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

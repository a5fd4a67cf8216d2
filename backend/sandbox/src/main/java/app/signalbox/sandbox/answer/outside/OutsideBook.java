package app.signalbox.sandbox.answer.outside;

import app.signalbox.sandbox.talk.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The truth about what people outside received, by the networks' ids. Keeps the newest 50,000. */
public final class OutsideBook {

    private static final int CAPACITY = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Received> byId = new LinkedHashMap<>();

    /** Writes down something that took effect. */
    public void enter(Received received) {
        lock.lock();
        try {
            byId.put(key(received), received);
            if (byId.size() > CAPACITY) {
                byId.remove(byId.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Changes what became of it; false if nothing of this id was received. */
    public boolean change(Received received, Received.State state) {
        lock.lock();
        try {
            return byId.computeIfPresent(key(received), (id, before) -> before.in(state)) != null;
        } finally {
            lock.unlock();
        }
    }

    /** What was received under a network's id. */
    public Optional<Received> find(Network network, String providerId) {
        lock.lock();
        try {
            return Optional.ofNullable(byId.get(network + " " + providerId));
        } finally {
            lock.unlock();
        }
    }

    /** Everything kept, oldest first. */
    public List<Received> all() {
        lock.lock();
        try {
            return new ArrayList<>(byId.values());
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was received more than once, each without its first: the same own id again, or where none travels the same
     * words in the same place.
     */
    public List<Received> doubles() {
        var seen = new HashSet<List<String>>();
        return all().stream().filter(received -> !seen.add(likeness(received))).toList();
    }

    private static List<String> likeness(Received received) {
        var ownId = received.ownId();
        var place = received.network() + " " + received.account();
        return ownId == null
                ? List.of(
                        place,
                        received.place().name(),
                        received.to(),
                        received.text(),
                        received.media().toString())
                : List.of(place, ownId);
    }

    private static String key(Received received) {
        return received.network() + " " + received.providerId();
    }
}

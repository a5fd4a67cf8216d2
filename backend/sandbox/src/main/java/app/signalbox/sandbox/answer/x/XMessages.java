package app.signalbox.sandbox.answer.x;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Direct messages that were heard of or sent here; the newest 50,000, shown for 30 days. */
final class XMessages {

    private static final int CAPACITY = 50_000;
    private static final Duration SHOWN = Duration.ofDays(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<XMessage> messages = new ArrayDeque<>();
    private final Clock clock;

    XMessages(Clock clock) {
        this.clock = clock;
    }

    void add(XMessage message) {
        lock.lock();
        try {
            messages.addLast(message);
            if (messages.size() > CAPACITY) {
                messages.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Newest first. */
    List<XMessage> where(Predicate<XMessage> wanted) {
        lock.lock();
        try {
            var since = clock.instant().minus(SHOWN);
            return messages.stream()
                    .filter(message -> message.at().isAfter(since))
                    .filter(wanted)
                    .sorted(Comparator.comparing(XMessage::at).reversed())
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}

package app.signalbox.server.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The conversations of one thread, oldest first, and where new messages belong among them. A message from outside
 * reopens a resolved conversation within a time after its resolution and opens a new one later; spam stays spam.
 * Decided by the network's time, so that the order of arrival doesn't matter.
 */
final class ThreadSpans {

    private final UUID threadId;
    private final List<Span> spans;
    private final Duration reopenWithin;
    private final Supplier<UUID> ids;
    private final List<Shift> shifts = new ArrayList<>();

    /** Messages said from this time on now belong to another conversation of the thread. */
    record Shift(UUID from, UUID to, Instant since) {}

    ThreadSpans(UUID threadId, List<Span> stored, Duration reopenWithin, Supplier<UUID> ids) {
        this.threadId = threadId;
        this.spans = new ArrayList<>(stored);
        this.spans.sort(Comparator.comparing(Span::openedAt));
        this.reopenWithin = reopenWithin;
        this.ids = ids;
    }

    /** The conversation of a message that was not there before. Several are placed in the order they were said. */
    UUID place(Post post) {
        if (spans.isEmpty()) {
            return open(post.at()).conversationId();
        }
        return (post.isInbound() ? placeTheirs(post.at()) : placeOurs(post.at())).conversationId();
    }

    private Span placeOurs(Instant time) {
        Span covering = spans.reversed().stream()
                .filter(span -> !span.openedAt().isAfter(time))
                .findFirst()
                .orElseGet(spans::getFirst);
        covering.reachBackTo(time);
        return covering;
    }

    private Span placeTheirs(Instant time) {
        Span last = spans.getLast();
        if (last.isUntouched() && spans.size() > 1 && time.isBefore(last.openedAt())) {
            Span before = spans.get(spans.size() - 2);
            if (before.isResolved()) {
                return placeBetween(before, last, time);
            }
        }
        if (!last.isResolved()) {
            last.hear(time);
            return last;
        }
        if (last.isLapsed(time, reopenWithin)) {
            Span next = open(time);
            shifts.add(new Shift(last.conversationId(), next.conversationId(), time));
            return next;
        }
        last.reopen(time);
        return last;
    }

    /** A late arrival from before the conversation that a pause had opened: it moves its start or undoes the pause. */
    private Span placeBetween(Span before, Span last, Instant time) {
        if (before.isLapsed(time, reopenWithin)) {
            last.reachBackTo(time);
            shifts.add(new Shift(before.conversationId(), last.conversationId(), time));
            return last;
        }
        before.reopen(time);
        shifts.add(new Shift(last.conversationId(), before.conversationId(), Instant.EPOCH));
        spans.removeLast();
        return before;
    }

    private Span open(Instant time) {
        Span span = Span.open(ids.get(), threadId, time);
        spans.add(span);
        return span;
    }

    List<Span> spans() {
        return spans;
    }

    List<Shift> shifts() {
        return shifts;
    }
}

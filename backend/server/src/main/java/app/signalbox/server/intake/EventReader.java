package app.signalbox.server.intake;

import app.signalbox.server.channels.ChannelRoutes;
import app.signalbox.server.channels.ProviderEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the raw log and writes down the atomic events found in it: which tenant each is for, and which are duplicates
 * or can't be applied. One reader at a time over all nodes, so that arrivals become visible in their order.
 */
@Component
class EventReader {

    /** Most webhooks read in one pass. */
    static final int RAW_EVENTS_PER_PASS = 500;

    private final EventLog log;
    private final RawEvents rawEvents;
    private final ChannelRoutes routes;
    private final ErasedBodies erasedBodies;

    EventReader(EventLog log, RawEvents rawEvents, ChannelRoutes routes, ErasedBodies erasedBodies) {
        this.log = log;
        this.rawEvents = rawEvents;
        this.routes = routes;
        this.erasedBodies = erasedBodies;
    }

    /** Reads what came in since the last pass. Returns how many webhooks were read, 0 also while another node reads. */
    @Transactional
    public int pass() {
        if (!log.tryLockForWriting()) {
            return 0;
        }
        List<RawEvent> unread = log.unread(RAW_EVENTS_PER_PASS);
        if (unread.isEmpty()) {
            return 0;
        }
        List<RoutedEvent> routed = routed(unread);
        log.append(routed);
        noteDeletions(routed);
        log.markRead(unread);
        return unread.size();
    }

    /** Marks the bodies of what was taken back, whether they came before or come after: a deletion wins either way. */
    private void noteDeletions(List<RoutedEvent> routed) {
        List<ToldSubject> subjects = routed.stream()
                .map(event -> ToldSubject.of(event.found().event()))
                .flatMap(Optional::stream)
                .toList();
        List<UUID> gone = subjects.stream()
                .filter(ToldSubject::gone)
                .map(ToldSubject::hash)
                .distinct()
                .toList();
        if (!gone.isEmpty()) {
            log.markDeleted(gone, routed.getLast().found().raw().receivedAt());
        }
        if (!subjects.isEmpty()) {
            List<UUID> deleted = log.deletedSubjects(
                    subjects.stream().map(ToldSubject::hash).distinct().toList());
            if (!deleted.isEmpty()) {
                erasedBodies.noteSubjects(deleted);
            }
        }
    }

    /** Whether anything has come in that wasn't read yet. */
    boolean waiting() {
        return !log.unread(1).isEmpty();
    }

    private List<RoutedEvent> routed(List<RawEvent> unread) {
        List<FoundEvent> found = unread.stream().flatMap(this::found).toList();
        Map<ChannelRoutes.Account, ChannelRoutes.Route> known = routes.find(found.stream()
                .map(FoundEvent::account)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Set<UUID> seen = new HashSet<>(
                log.seenKeys(found.stream().map(FoundEvent::keyHash).toList()));
        List<RoutedEvent> routed = new ArrayList<>(found.size());
        for (FoundEvent event : found) {
            ChannelRoutes.Route route = event.account().map(known::get).orElse(null);
            boolean fresh = seen.add(event.keyHash());
            routed.add(new RoutedEvent(event, route, fresh ? unfit(event, route) : Outcome.duplicate()));
        }
        return routed;
    }

    private Stream<FoundEvent> found(RawEvent raw) {
        List<ProviderEvent> events = rawEvents.read(raw);
        return IntStream.range(0, events.size()).mapToObj(ordinal -> new FoundEvent(raw, ordinal, events.get(ordinal)));
    }

    private static @Nullable Outcome unfit(FoundEvent event, ChannelRoutes.@Nullable Route route) {
        if (event.event() instanceof ProviderEvent.Unreadable unreadable) {
            return Outcome.parked(unreadable.reason());
        }
        return route == null ? Outcome.parked(Outcome.UNROUTED) : null;
    }
}

package app.signalbox.server.inbox.presence;

import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.kernel.Listeners;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who views, writes or drafts in which conversation, as far as the consoles of this process know. It is in memory
 * only, and what nobody confirms lapses: writing after a few seconds, a seat after half an hour. Listeners are called
 * on the thread that changed something, so they must be quick.
 */
@Service
public class Attendance {

    static final Duration WRITING = Duration.ofSeconds(8);
    static final Duration SEATED = Duration.ofMinutes(30);

    private final Listeners<AttendanceChange> listeners = new Listeners<>();
    private final Map<Place, List<Taken>> seats = new HashMap<>();
    private final Clock clock;
    private final Executor later;

    @Autowired
    Attendance(Clock clock) {
        this(
                clock,
                CompletableFuture.delayedExecutor(
                        WRITING.toMillis(),
                        TimeUnit.MILLISECONDS,
                        task -> Thread.ofVirtual().start(task)));
    }

    Attendance(Clock clock, Executor later) {
        this.clock = clock;
        this.later = later;
    }

    /** Who is at a conversation of a tenant now. */
    public record AttendanceChange(int tenantId, UUID conversationId, List<Attendant> present) {

        public AttendanceChange {
            present = List.copyOf(present);
        }
    }

    private record Place(int tenantId, UUID conversationId) {}

    /** Takes a seat at a conversation of the bound tenant. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Seat sit(UUID conversationId, Attendant who) {
        return sitIn(CurrentTenant.get().id(), conversationId, who);
    }

    Seat sitIn(int tenantId, UUID conversationId, Attendant who) {
        Place place = new Place(tenantId, conversationId);
        Taken seat = new Taken(place, who, clock.instant());
        synchronized (seats) {
            seats.computeIfAbsent(place, key -> new ArrayList<>()).add(seat);
        }
        tell(place);
        return seat;
    }

    /** Calls the listener with every change from now on, of any tenant, until the registration is removed. */
    public Registration subscribe(Consumer<AttendanceChange> listener) {
        return listeners.add(listener)::run;
    }

    /** Who is where in these tenants, by conversation. */
    public Map<UUID, List<Attendant>> present(Set<Integer> tenantIds) {
        Map<UUID, List<Attendant>> all = new HashMap<>();
        synchronized (seats) {
            List.copyOf(seats.keySet()).stream()
                    .filter(place -> tenantIds.contains(place.tenantId()))
                    .forEach(place -> {
                        List<Attendant> present = presentAt(place);
                        if (!present.isEmpty()) {
                            all.put(place.conversationId(), present);
                        }
                    });
        }
        return all;
    }

    private List<Attendant> presentAt(Place place) {
        synchronized (seats) {
            Instant now = clock.instant();
            List<Taken> here = seats.getOrDefault(place, new ArrayList<>());
            here.removeIf(seat -> seat.isLapsed(now));
            if (here.isEmpty()) {
                seats.remove(place);
            }
            Map<String, Attendant> each = new LinkedHashMap<>();
            here.stream()
                    .map(seat -> seat.attendant(now))
                    .sorted(Comparator.comparing(Attendant::activity).reversed())
                    .forEach(who -> each.putIfAbsent(String.valueOf(who.operatorId()), who));
            return List.copyOf(each.values());
        }
    }

    private void tell(Place place) {
        listeners.tell(new AttendanceChange(place.tenantId(), place.conversationId(), presentAt(place)));
    }

    private final class Taken implements Seat {

        private final Place place;
        private final Attendant who;
        private Instant seenAt;
        private Instant writesUntil = Instant.MIN;

        private Taken(Place place, Attendant who, Instant now) {
            this.place = place;
            this.who = who;
            this.seenAt = now;
        }

        @Override
        public void write() {
            boolean begins;
            synchronized (seats) {
                Instant now = clock.instant();
                begins = !isWriting(now);
                seenAt = now;
                writesUntil = now.plus(WRITING);
            }
            if (begins) {
                tell(place);
                later.execute(this::look);
            }
        }

        @Override
        public void rest() {
            boolean wrote;
            synchronized (seats) {
                wrote = isWriting(clock.instant());
                writesUntil = Instant.MIN;
            }
            if (wrote) {
                tell(place);
            }
        }

        @Override
        public void leave() {
            boolean sat;
            synchronized (seats) {
                sat = seats.getOrDefault(place, new ArrayList<>()).remove(this);
            }
            if (sat) {
                tell(place);
            }
        }

        /** Somebody who stopped without a word has stopped all the same. */
        private void look() {
            boolean writes;
            synchronized (seats) {
                writes = isWriting(clock.instant());
            }
            if (writes) {
                later.execute(this::look);
            } else {
                tell(place);
            }
        }

        private boolean isWriting(Instant now) {
            return now.isBefore(writesUntil);
        }

        private boolean isLapsed(Instant now) {
            return !now.isBefore(seenAt.plus(SEATED));
        }

        private Attendant attendant(Instant now) {
            return isWriting(now) ? who.writing() : who;
        }
    }
}

package app.signalbox.server.intake;

import app.signalbox.server.channels.Connectors;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.claims.Node;
import app.signalbox.server.kernel.Vault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores again what a body that must go tells accounts that nobody has connected yet: they may never be connected, and
 * the body can't wait for them.
 */
@Component
class StoredAgain {

    private static final int BODIES_AT_ONCE = 100;

    private final HeldBodies held;
    private final EventLog log;
    private final RawEvents rawEvents;
    private final Connectors connectors;
    private final Vault vault;
    private final Node node;
    private final JsonMapper json;

    StoredAgain(
            HeldBodies held,
            EventLog log,
            RawEvents rawEvents,
            Connectors connectors,
            Vault vault,
            Node node,
            JsonMapper json) {
        this.held = held;
        this.log = log;
        this.rawEvents = rawEvents;
        this.connectors = connectors;
        this.vault = vault;
        this.node = node;
        this.json = json;
    }

    /** Frees noted bodies of unrouted events, in the caller's transaction; not while somebody else appends events. */
    void free() {
        Map<HeldBodies.Place, List<HeldBodies.Unrouted>> unrouted =
                held.unrouted(BODIES_AT_ONCE).stream().collect(Collectors.groupingBy(HeldBodies.Unrouted::place));
        if (unrouted.isEmpty() || !log.tryLockForWriting()) {
            return;
        }
        List<RoutedEvent> again = new ArrayList<>();
        for (RawEvent raw : held.raw(unrouted.keySet())) {
            free(raw, unrouted.getOrDefault(HeldBodies.Place.of(raw), List.of()), again);
        }
        if (!again.isEmpty()) {
            log.appendAgain(again);
        }
    }

    /** A body that can't be cut goes as a whole: a deletion counts more than what was told to nobody yet. */
    private void free(RawEvent raw, List<HeldBodies.Unrouted> unrouted, List<RoutedEvent> again) {
        List<ProviderEvent> events = rawEvents.read(raw);
        Set<UUID> gone = goneOf(events);
        List<HeldBodies.Unrouted> lost = unrouted.stream()
                .filter(one -> isGone(events.get(one.ordinal()), gone))
                .toList();
        List<HeldBodies.Unrouted> wanted =
                unrouted.stream().filter(one -> !lost.contains(one)).toList();
        held.concludeErased(lost);
        if (wanted.isEmpty()) {
            return;
        }
        byte[] body = vault.open(raw.body(), Objects.requireNonNull(raw.salt()));
        List<ProviderEvent> told =
                wanted.stream().map(one -> events.get(one.ordinal())).toList();
        Optional<byte[]> smallest = SmallestBody.of(json, connectors.of(raw.channel()), body, told);
        if (smallest.isEmpty()) {
            held.concludeErased(wanted);
            return;
        }
        RawEvent stored = store(raw, smallest.get());
        List<ProviderEvent> read = rawEvents.read(stored);
        for (HeldBodies.Unrouted one : wanted) {
            ProviderEvent event = events.get(one.ordinal());
            var found = new FoundEvent(stored, read.indexOf(event), event);
            again.add(new RoutedEvent(found, null, Outcome.parked(one.reason())));
        }
        held.concludeReissued(wanted);
    }

    private RawEvent store(RawEvent raw, byte[] body) {
        byte[] salt = vault.newSalt();
        int writer = held.newWriter(node.id());
        var stored =
                new RawEvent(writer, 1, raw.receivedAt(), raw.channel(), raw.origin(), vault.seal(body, salt), salt);
        held.store(stored, sha256(body));
        return stored;
    }

    private Set<UUID> goneOf(List<ProviderEvent> events) {
        return new HashSet<>(log.deletedSubjects(events.stream()
                .map(ToldSubject::of)
                .flatMap(Optional::stream)
                .map(ToldSubject::hash)
                .toList()));
    }

    private static boolean isGone(ProviderEvent event, Set<UUID> gone) {
        return ToldSubject.of(event)
                .filter(subject -> !subject.gone() && gone.contains(subject.hash()))
                .isPresent();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.Connectors;
import app.signalbox.server.channels.ProviderEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Puts what networks told when asked into the raw log, from where it goes the way of every webhook. */
@Service
public class Recovery {

    private final GroupCommit commits;
    private final Connectors connectors;
    private final EventLog log;
    private final KnownMessages known;
    private final IntakeSettings settings;
    private final Clock clock;

    Recovery(
            GroupCommit commits,
            Connectors connectors,
            EventLog log,
            KnownMessages known,
            IntakeSettings settings,
            Clock clock) {
        this.commits = commits;
        this.connectors = connectors;
        this.log = log;
        this.known = known;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Appends those of the bodies that tell anything new, and returns after their commit. Call with the account's tenant
     * bound and outside of any transaction.
     *
     * @return how many of their events were new
     * @throws IllegalStateException if the log didn't take them
     */
    public int recover(Channel channel, UUID channelAccountId, List<JsonNode> bodies) {
        int fresh = 0;
        for (JsonNode body : bodies) {
            byte[] bytes = bytes(body);
            int found = fresh(channel, channelAccountId, bytes);
            if (found > 0) {
                append(channel, Origin.RECOVERED, bytes);
                fresh += found;
            }
        }
        return fresh;
    }

    /** Appends the content of something of which a webhook told the id, and returns after the commit. */
    public void complete(Channel channel, List<JsonNode> bodies) {
        bodies.forEach(body -> append(channel, Origin.FETCHED, bytes(body)));
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int fresh(Channel channel, UUID channelAccountId, byte[] body) {
        List<ProviderEvent> events = connectors.of(channel).read(body);
        Set<String> here = known.known(channelAccountId, messageIds(events));
        var raw = new RawEvent(0, 0, clock.instant(), channel, Origin.RECOVERED, body, null);
        List<FoundEvent> found = IntStream.range(0, events.size())
                .mapToObj(ordinal -> new FoundEvent(raw, ordinal, events.get(ordinal)))
                .filter(event -> !(event.event() instanceof ProviderEvent.MessagePosted posted
                        && here.contains(posted.providerMessageId())))
                .toList();
        var seen = new HashSet<>(
                log.seenKeys(found.stream().map(FoundEvent::keyHash).toList()));
        return (int) found.stream().map(FoundEvent::keyHash).filter(seen::add).count();
    }

    private static Set<String> messageIds(List<ProviderEvent> events) {
        return events.stream()
                .filter(ProviderEvent.MessagePosted.class::isInstance)
                .map(event -> ((ProviderEvent.MessagePosted) event).providerMessageId())
                .collect(Collectors.toSet());
    }

    private void append(Channel channel, Origin origin, byte[] body) {
        var delivery = new Delivery(channel, origin, clock.instant(), body, new CompletableFuture<>());
        commits.submit(delivery);
        try {
            delivery.committed().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the log took a body", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The log didn't take a body that was asked for", failed);
        }
    }
}

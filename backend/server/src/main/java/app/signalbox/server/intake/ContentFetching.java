package app.signalbox.server.intake;

import app.signalbox.server.channels.connection.AccountKey;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.connection.Retriever;
import app.signalbox.server.channels.connection.Retrievers;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.intake.PendingContents.Due;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Fetches the content of what webhooks told the id alone. Asks a few times, ever more rarely, then gives up. */
@Service
public class ContentFetching {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFetching.class);

    private static final int MOST_PER_PASS = 50;
    private static final Duration WITHOUT_ACCESS = Duration.ofHours(1);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private final PendingContents pending;
    private final Retrievers retrievers;
    private final AccountKeys keys;
    private final Recovery recovery;
    private final Tenants tenants;
    private final CurrentTenant current;
    private final Clock clock;

    ContentFetching(
            PendingContents pending,
            Retrievers retrievers,
            AccountKeys keys,
            Recovery recovery,
            Tenants tenants,
            CurrentTenant current,
            Clock clock) {
        this.pending = pending;
        this.retrievers = retrievers;
        this.keys = keys;
        this.recovery = recovery;
        this.tenants = tenants;
        this.current = current;
        this.clock = clock;
    }

    /** Fetches what is due, within bounds. Call with no tenant bound. Returns how much was tried. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public int pass() {
        pending.sweep();
        List<Due> due = pending.take(MOST_PER_PASS);
        due.forEach(one ->
                tenants.find(one.tenantId()).ifPresent(tenant -> current.run(tenant, () -> fetchAlone(one))));
        return due.size();
    }

    /** What goes wrong with one thing is no reason to leave the others. */
    private void fetchAlone(Due due) {
        try {
            fetch(due);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Fetching {} {} of account {} failed",
                    due.kind(),
                    due.providerId(),
                    due.channelAccountId(),
                    failed);
            again(due, "The answer couldn't be kept.");
        }
    }

    private void fetch(Due due) {
        Retriever retriever = retrievers.find(due.channel()).orElse(null);
        if (retriever == null) {
            pending.failed(due, "Nobody can be asked for it on " + due.channel().value() + ".");
            return;
        }
        switch (keys.find(due.channelAccountId())) {
            case AccountKey.Usable usable ->
                take(due, usable.access(), retriever.content(usable.access(), due.content()));
            case AccountKey.Lost lost -> withoutAccess(due, lost.reason());
            case AccountKey.None none -> withoutAccess(due, none.reason());
        }
    }

    private void take(Due due, AccountAccess access, Retrieved retrieved) {
        switch (retrieved) {
            case Retrieved.Bodies bodies
            when bodies.bodies().isEmpty() -> again(due, "The network told nothing about it.");
            case Retrieved.Bodies bodies -> {
                recovery.complete(due.channel(), bodies.bodies());
                pending.fetched(due);
            }
            case Retrieved.Replaying _ -> again(due, "The network said that it sends it again.");
            case Retrieved.Gone gone -> pending.failed(due, gone.reason());
            case Retrieved.AccessLost lost -> {
                keys.lost(access, lost.reason());
                withoutAccess(due, lost.reason());
            }
            case Retrieved.Unreachable unreachable -> again(due, unreachable.reason());
        }
    }

    private void withoutAccess(Due due, String reason) {
        pending.notAsked(due, clock.instant().plus(WITHOUT_ACCESS), reason);
    }

    private void again(Due due, String reason) {
        if (due.attempts() > WAITS.size()) {
            pending.failed(due, reason);
        } else {
            pending.later(due, clock.instant().plus(WAITS.get(due.attempts() - 1)), reason);
        }
    }
}

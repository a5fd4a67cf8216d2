package app.signalbox.server.intake.health;

import app.signalbox.server.channels.connection.AccountKey;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.connection.Ear;
import app.signalbox.server.channels.connection.Hearing;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.connection.Retriever;
import app.signalbox.server.channels.connection.Retrievers;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.intake.Recovery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks a network for what happened on an account while nothing was heard of it. The account's tenant is bound. */
@Component
class Reconciliation {

    /** What the network told late may have come in after the time it bears. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /** An account of which nothing was ever heard is asked about no longer than this. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Retrievers retrievers;
    private final AccountKeys keys;
    private final Recovery recovery;
    private final Hearing hearing;
    private final Clock clock;

    Reconciliation(Retrievers retrievers, AccountKeys keys, Recovery recovery, Hearing hearing, Clock clock) {
        this.retrievers = retrievers;
        this.keys = keys;
        this.recovery = recovery;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Reconciled {

        /** The network told everything; so much of it was new. */
        record Told(int fresh) implements Reconciled {}

        /** The network sends it again by itself. */
        record Replaying() implements Reconciled {}

        /** Nobody could be asked; a sentence says why. */
        record NotTold(String reason) implements Reconciled {}
    }

    Reconciled reconcile(Ear ear) {
        Retriever retriever = retrievers.find(ear.channel()).orElse(null);
        if (retriever == null) {
            return new Reconciled.NotTold(
                    "What was missed can't be asked for on " + ear.channel().value() + ".");
        }
        return switch (keys.find(ear.channelAccountId())) {
            case AccountKey.Usable usable -> ask(retriever, usable.access(), ear);
            case AccountKey.Lost lost -> new Reconciled.NotTold(lost.reason());
            case AccountKey.None none -> new Reconciled.NotTold(none.reason());
        };
    }

    private Reconciled ask(Retriever retriever, AccountAccess access, Ear ear) {
        Instant now = clock.instant();
        return switch (retriever.missed(access, from(ear, now), now)) {
            case Retrieved.Bodies bodies -> {
                int fresh = recovery.recover(ear.channel(), ear.channelAccountId(), bodies.bodies());
                hearing.reconciled(ear.channelAccountId(), now);
                yield new Reconciled.Told(fresh);
            }
            case Retrieved.Replaying _ -> {
                hearing.reconciled(ear.channelAccountId(), now);
                yield new Reconciled.Replaying();
            }
            case Retrieved.Gone gone -> new Reconciled.NotTold(gone.reason());
            case Retrieved.AccessLost lost -> {
                keys.lost(access, lost.reason());
                yield new Reconciled.NotTold(lost.reason());
            }
            case Retrieved.Unreachable unreachable -> new Reconciled.NotTold(unreachable.reason());
        };
    }

    private static Instant from(Ear ear, Instant now) {
        return Stream.of(ear.lastEventAt(), ear.reconciledAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(latest -> latest.minus(OVERLAP))
                .orElseGet(() -> now.minus(LONGEST));
    }
}

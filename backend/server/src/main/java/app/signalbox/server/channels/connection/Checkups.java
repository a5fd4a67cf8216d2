package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks the networks how the bound tenant's connections are, and keeps what they say. Call outside of any transaction.
 */
@Service
public class Checkups {

    private static final Logger LOG = LoggerFactory.getLogger(Checkups.class);

    private final Authorities authorities;
    private final AccountKeys keys;
    private final HealthRows rows;
    private final ConnectionDues dues;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checkups(
            Authorities authorities,
            AccountKeys keys,
            HealthRows rows,
            ConnectionDues dues,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authorities = authorities;
        this.keys = keys;
        this.rows = rows;
        this.dues = dues;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Asks about an account, also where its key is taken for dead. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public Checkup probe(UUID channelAccountId) {
        return ask(channelAccountId, Authority::probe);
    }

    /** Asks the network for the account's webhooks. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public Checkup subscribe(UUID channelAccountId) {
        return ask(channelAccountId, Authority::subscribe);
    }

    /** Subscribes a newly connected account and asks how it is. */
    void begin(UUID channelAccountId) {
        if (subscribe(channelAccountId) instanceof Checkup.Told) {
            probe(channelAccountId);
        }
    }

    private Checkup ask(UUID channelAccountId, BiFunction<Authority, AccountAccess, Health> question) {
        var stored = keys.stored(channelAccountId);
        if (stored.isEmpty()) {
            return new Checkup.NotAsked("Nobody has given access to this account.");
        }
        AccountAccess access = stored.get().access();
        Channel channel = access.channel();
        return authorities
                .find(channel)
                .map(authority -> keep(access, answer(authority, access, question)))
                .orElseGet(() -> new Checkup.NotAsked("There is nobody to ask on " + channel.displayName() + "."));
    }

    /** A network's client that stumbles says as much about the connection as a network that doesn't answer. */
    private static Health answer(
            Authority authority, AccountAccess access, BiFunction<Authority, AccountAccess, Health> question) {
        try {
            return question.apply(authority, access);
        } catch (RuntimeException stumbled) {
            LOG.warn(
                    "Asking {} about account {} failed", access.channel().value(), access.channelAccountId(), stumbled);
            return new Health.Unreachable("The answer couldn't be read.");
        }
    }

    /** Of a key that was given by hand nobody knew its end before. */
    private void renewByTheEndThatWasTold(AccountAccess access, Health.Known known) {
        Instant end = known.expiresAt();
        if (end != null && access.credential().expiresAt() == null) {
            dues.renewAgainAt(
                    access.channelAccountId(),
                    ConnectionDues.renewAt(access.credential().issuedAt(), end));
        }
    }

    private Checkup keep(AccountAccess access, Health health) {
        UUID account = access.channelAccountId();
        return switch (health) {
            case Health.Known known -> {
                transaction.executeWithoutResult(status -> {
                    if (rows.note(access, known, clock.instant())) {
                        events.publishEvent(
                                new AccessRestored(CurrentTenant.get().id(), account));
                    }
                });
                renewByTheEndThatWasTold(access, known);
                yield new Checkup.Told(known.subscribed());
            }
            case Health.AccessLost lost -> {
                keys.lost(access, lost.reason());
                transaction.executeWithoutResult(status -> rows.noteProbed(account, clock.instant()));
                yield new Checkup.Dead(lost.reason());
            }
            case Health.Unreachable unreachable -> new Checkup.NotAsked(unreachable.reason());
        };
    }
}

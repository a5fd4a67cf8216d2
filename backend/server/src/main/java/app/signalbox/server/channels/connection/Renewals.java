package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.connection.CredentialRows.Taken;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Renews keys before they end. One node at a time renews one key; the network is asked outside of any transaction. A
 * refresh token whose answer never came is not used again: the network is asked whether the key still works instead.
 */
@Service
public class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    private static final int MOST_PER_PASS = 50;

    /** Longer than a network's client waits for an answer. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration ASK_AGAIN_WHETHER_NEEDED = Duration.ofDays(1);

    private final ConnectionDues dues;
    private final AccountKeys keys;
    private final CredentialRows rows;
    private final Authorities authorities;
    private final Checkups checkups;
    private final Tenants tenants;
    private final CurrentTenant current;
    private final TransactionOperations transaction;
    private final Clock clock;

    Renewals(
            ConnectionDues dues,
            AccountKeys keys,
            CredentialRows rows,
            Authorities authorities,
            Checkups checkups,
            Tenants tenants,
            CurrentTenant current,
            TransactionOperations transaction,
            Clock clock) {
        this.dues = dues;
        this.keys = keys;
        this.rows = rows;
        this.authorities = authorities;
        this.checkups = checkups;
        this.tenants = tenants;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Renews what is due, within bounds. Call with no tenant bound. Returns how many keys were looked at. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public int pass() {
        var due = dues.takeToRenew(MOST_PER_PASS);
        due.forEach(one -> tenants.find(one.tenantId())
                .ifPresent(tenant -> current.run(tenant, () -> renewAlone(one.channelAccountId()))));
        return due.size();
    }

    /** What goes wrong with one key is no reason to leave the others. */
    private void renewAlone(UUID account) {
        try {
            keys.take(account, clock.instant().plus(LEASE))
                    .ifPresentOrElse(this::renew, () -> LOG.debug("Account {} isn't renewed now", account));
        } catch (RuntimeException failed) {
            LOG.error("Renewing the key of account {} failed", account, failed);
        }
    }

    private void renew(Taken taken) {
        var authority = authorities.find(taken.credential().access().channel()).orElse(null);
        if (authority == null) {
            release(taken, clock.instant().plus(ASK_AGAIN_WHETHER_NEEDED));
            return;
        }
        boolean spends = authority.spendsRefreshTokens()
                && taken.credential().access().credential().refreshToken() != null;
        if (spends && (taken.leftBehind() || taken.credential().unansweredAt() != null)) {
            giveUp(taken);
            return;
        }
        switch (ask(authority, taken)) {
            case Renewed.Fresh fresh -> keys.keepRenewed(taken, fresh.credential());
            case Renewed.Unneeded _ -> release(taken, clock.instant().plus(ASK_AGAIN_WHETHER_NEEDED));
            case Renewed.Refused refused -> {
                keys.lost(taken.credential().access(), refused.reason());
                release(taken, null);
            }
            case Renewed.Unreachable unreachable -> {
                LOG.warn("The key of account {} could not be renewed: {}", taken.account(), unreachable.reason());
                if (spends) {
                    giveUp(taken);
                } else {
                    release(taken, again(taken));
                }
            }
        }
    }

    private static Renewed ask(Authority authority, Taken taken) {
        try {
            return authority.renew(taken.credential().access());
        } catch (RuntimeException stumbled) {
            LOG.warn("Renewing the key of account {} stumbled", taken.account(), stumbled);
            return new Renewed.Unreachable("The answer couldn't be read.");
        }
    }

    private void giveUp(Taken taken) {
        transaction.executeWithoutResult(status -> rows.releaseUnanswered(taken, clock.instant()));
        dues.renewAgainAt(taken.account(), null);
        checkups.probe(taken.account());
    }

    private void release(Taken taken, @Nullable Instant again) {
        transaction.executeWithoutResult(status -> rows.release(taken));
        dues.renewAgainAt(taken.account(), again);
    }

    /** Sooner the closer the end is. */
    private Instant again(Taken taken) {
        Instant now = clock.instant();
        Instant end = taken.credential().access().credential().expiresAt();
        Duration tenth = end == null ? LONGEST_WAIT : Duration.between(now, end).dividedBy(10);
        Duration wait = tenth.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : tenth;
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}

package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.UnknownAccountException;
import app.signalbox.server.channels.connection.CredentialRows.Taken;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys to the bound tenant's accounts, sealed at rest. Whoever acts in an account's name gets them here. */
@Service
public class AccountKeys {

    private static final Logger LOG = LoggerFactory.getLogger(AccountKeys.class);

    private static final AccountKey NONE =
            new AccountKey.None("Nobody has given access to this account yet. Connect it to answer from here.");

    private final CredentialRows rows;
    private final TenantKeys keys;
    private final ConnectionDues dues;
    private final TenantTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountKeys(
            CredentialRows rows,
            TenantKeys keys,
            ConnectionDues dues,
            TenantTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.dues = dues;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The key to an account, or why there is none. Call outside of any transaction, right before it is used. */
    @PreAuthorize("@access.may('ANSWER') or @access.may('CONNECT_CHANNELS')")
    public AccountKey find(UUID channelAccountId) {
        return stored(channelAccountId).map(AccountKeys::key).orElse(NONE);
    }

    /** The key to an account, a dead one too, which is only good for asking the network about it. */
    Optional<OpenCredential> stored(UUID channelAccountId) {
        Tenant tenant = CurrentTenant.get();
        var ring = new TenantKeys.Held();
        return transaction.run(
                tenant,
                () -> ring.take(keys.hold(tenant.id())),
                () -> rows.find(channelAccountId, ring.get()),
                found -> {});
    }

    /**
     * Notes that the network takes the account's key no more, and tells it with {@link AccessLost} if it was good until
     * now. Joins the tenant's transaction if one runs.
     *
     * @param reason a sentence that says what to do
     */
    @PreAuthorize("@access.may('ANSWER') or @access.may('CONNECT_CHANNELS')")
    @Transactional
    public void lost(UUID channelAccountId, String reason) {
        lost(channelAccountId, null, reason);
    }

    /** Like {@link #lost(UUID, String)}, unless the account got another key since this one was looked up. */
    @PreAuthorize("@access.may('ANSWER') or @access.may('CONNECT_CHANNELS')")
    @Transactional
    public void lost(AccountAccess access, String reason) {
        lost(access.channelAccountId(), access.credential().issuedAt(), reason);
    }

    private void lost(UUID channelAccountId, @Nullable Instant issuedAt, String reason) {
        Tenant tenant = CurrentTenant.get();
        if (rows.markLost(channelAccountId, issuedAt, reason, clock.instant())) {
            LOG.warn("Access to account {} of {} is lost: {}", channelAccountId, tenant.slug(), reason);
            events.publishEvent(new AccessLost(tenant.id(), channelAccountId));
        }
    }

    /**
     * Whether the account has a key that the network takes. Another comes only after the transaction at hand, so that
     * whoever waits because there is none is told when there is.
     */
    @PreAuthorize("@access.may('ANSWER') or @access.may('CONNECT_CHANNELS')")
    @Transactional
    public boolean usable(UUID channelAccountId) {
        CurrentTenant.get();
        return rows.isUsable(channelAccountId);
    }

    /** Notes that the network took the key just now. Joins the tenant's transaction if one runs. */
    @PreAuthorize("@access.may('ANSWER') or @access.may('CONNECT_CHANNELS')")
    @Transactional
    public void worked(UUID channelAccountId) {
        CurrentTenant.get();
        rows.markWorked(channelAccountId, clock.instant());
    }

    /**
     * Keeps a new key in place of the one before, and tells it with {@link AccessRestored} unless that was good. Call
     * outside of any transaction; it is durable on return.
     *
     * @throws UnknownAccountException if the account isn't connected here
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public void keep(UUID channelAccountId, Credential credential) {
        Tenant tenant = CurrentTenant.get();
        var ring = new TenantKeys.Held();
        transaction.run(
                tenant,
                () -> ring.take(keys.hold(tenant.id())),
                () -> {
                    boolean wasGood = rows.keep(channelAccountId, credential, ring.get(), clock.instant());
                    if (!wasGood) {
                        events.publishEvent(new AccessRestored(tenant.id(), channelAccountId));
                    }
                    return wasGood;
                },
                wasGood -> dues.afterKeeping(channelAccountId, credential));
    }

    /** The key with the right to renew it until then, empty if it can't be renewed now. */
    Optional<Taken> take(UUID channelAccountId, Instant until) {
        Tenant tenant = CurrentTenant.get();
        var ring = new TenantKeys.Held();
        return transaction.run(
                tenant,
                () -> ring.take(keys.hold(tenant.id())),
                () -> rows.take(channelAccountId, ring.get(), clock.instant(), until),
                taken -> {});
    }

    /** Keeps what came of renewing, unless the account got another key meanwhile. */
    void keepRenewed(Taken taken, Credential fresh) {
        Tenant tenant = CurrentTenant.get();
        var ring = new TenantKeys.Held();
        transaction.run(
                tenant,
                () -> ring.take(keys.hold(tenant.id())),
                () -> {
                    boolean held = rows.isHeld(taken);
                    if (held) {
                        rows.keep(taken.account(), fresh, ring.get(), clock.instant());
                    }
                    return held;
                },
                held -> {
                    if (held) {
                        dues.afterKeeping(taken.account(), fresh);
                    }
                });
    }

    private static AccountKey key(OpenCredential found) {
        return found.lostReason() == null
                ? new AccountKey.Usable(found.access())
                : new AccountKey.Lost(found.lostReason());
    }
}

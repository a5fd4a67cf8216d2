package app.signalbox.server.channels;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The pages, profiles and handles that the bound tenant has connected. */
@Service
public class ChannelAccounts {

    private final JdbcClient jdbc;
    private final ChannelAccountQueries queries;
    private final ChannelRoutes routes;
    private final Connectors connectors;
    private final TenantTransaction transaction;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChannelAccounts(
            JdbcClient jdbc,
            ChannelAccountQueries queries,
            ChannelRoutes routes,
            Connectors connectors,
            TenantTransaction transaction,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.routes = routes;
        this.connectors = connectors;
        this.transaction = transaction;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Connects an account; what arrived for it before is applied soon after.
     *
     * @throws AccountTakenException if it is connected here or to another tenant
     * @throws InvalidAccountException if the id is missing or too long
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public ChannelAccountView connect(ConnectChannelAccount request) {
        Tenant tenant = CurrentTenant.get();
        ChannelAccountView wanted = viewOf(request);
        return transaction.run(tenant, () -> {}, () -> insert(wanted), connected -> {
            routes.add(
                    new ChannelRoutes.Account(connected.channel(), connected.externalAccountId()),
                    new ChannelRoutes.Route(tenant.id(), connected.id()));
            trail.record(
                    AuditAction.CHANNEL_CONNECTED,
                    connected.displayName(),
                    connected.channel().value() + " " + connected.externalAccountId());
            events.publishEvent(new ChannelAccountConnected(
                    tenant.id(), connected.channel(), connected.externalAccountId(), connected.id()));
        });
    }

    /**
     * The id of an account that is to be connected: as it is if the tenant has it already, which keeps its history,
     * otherwise connected now.
     *
     * @throws AccountTakenException if it is connected to another tenant
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public UUID connected(ConnectChannelAccount request) {
        ChannelAccountView wanted = viewOf(request);
        return list().stream()
                .filter(account -> account.channel() == wanted.channel()
                        && account.externalAccountId().equals(wanted.externalAccountId()))
                .map(ChannelAccountView::id)
                .findFirst()
                .orElseGet(() -> connect(request).id());
    }

    /**
     * A connected account of the bound tenant.
     *
     * @throws UnknownAccountException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public ChannelAccountView get(UUID id) {
        return list().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownAccountException(id));
    }

    /**
     * Disconnects an account: its conversations stay, what arrives from now on is kept as unrouted.
     *
     * @throws UnknownAccountException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public void disconnect(UUID id) {
        Tenant tenant = CurrentTenant.get();
        transaction.run(tenant, () -> routes.remove(id, tenant.id()), () -> markDisconnected(id), changed -> {
            if (changed == 0) {
                throw new UnknownAccountException(id);
            }
            trail.record(AuditAction.CHANNEL_DISCONNECTED, id.toString(), null);
        });
    }

    /** The connected accounts of the bound tenant by channel and name. Call outside of any transaction. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<ChannelAccountView> list() {
        return queries.connected(
                clock.instant(), routes.heard(CurrentTenant.get().id()));
    }

    private ChannelAccountView viewOf(ConnectChannelAccount request) {
        if (request.channel() == null) {
            throw new InvalidAccountException("Name the channel: facebook, instagram, x or linkedin.");
        }
        String typed = request.externalAccountId() == null ? "" : request.externalAccountId();
        String externalId = connectors.of(request.channel()).accountId(typed);
        if (externalId.isBlank() || externalId.length() > 200) {
            throw new InvalidAccountException(
                    "Give the account's id as the network names it: a page, profile, user or organization id.");
        }
        String name = request.displayName() == null || request.displayName().isBlank()
                ? externalId
                : request.displayName().strip();
        return new ChannelAccountView(
                TimeOrderedId.next(clock),
                request.channel(),
                externalId,
                name,
                clock.instant(),
                null,
                ConnectionHealth.unknown(ConnectionStanding.NO_ACCESS));
    }

    private ChannelAccountView insert(ChannelAccountView account) {
        UUID id = jdbc.sql("""
                        insert into channel_account
                            (channel_account_id, channel, external_account_id, display_name, connected_at)
                        values (:id, :channel, :external, :name, :at)
                        on conflict (channel, external_account_id)
                            do update set display_name = excluded.display_name, connected_at = excluded.connected_at,
                                disconnected_at = null
                        returning channel_account_id
                        """)
                .param("id", account.id())
                .param("channel", account.channel().value())
                .param("external", account.externalAccountId())
                .param("name", account.displayName())
                .param("at", OffsetDateTime.ofInstant(account.connectedAt(), ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return new ChannelAccountView(
                id,
                account.channel(),
                account.externalAccountId(),
                account.displayName(),
                account.connectedAt(),
                account.lastEventAt(),
                account.health());
    }

    private int markDisconnected(UUID id) {
        jdbc.sql("delete from credential where channel_account_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                        update channel_account set disconnected_at = :now
                        where channel_account_id = :id and disconnected_at is null
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}

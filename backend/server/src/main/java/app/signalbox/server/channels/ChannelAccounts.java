package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages, profiles and handles that the bound tenant has connected. */
@Service
public class ChannelAccounts {

    private final JdbcClient jdbc;
    private final ChannelRoutes routes;
    private final Connectors connectors;
    private final TenantTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChannelAccounts(
            JdbcClient jdbc,
            ChannelRoutes routes,
            Connectors connectors,
            TenantTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.routes = routes;
        this.connectors = connectors;
        this.transaction = transaction;
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
            events.publishEvent(new ChannelAccountConnected(
                    tenant.id(), connected.channel(), connected.externalAccountId(), connected.id()));
        });
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
        });
    }

    /** The connected accounts of the bound tenant by channel and name. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<ChannelAccountView> list() {
        CurrentTenant.get();
        return jdbc.sql("""
                        select channel_account_id, channel, external_account_id, display_name, connected_at
                        from channel_account where disconnected_at is null order by channel, display_name
                        """).query(ChannelAccounts::account).list();
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
                TimeOrderedId.next(clock), request.channel(), externalId, name, clock.instant(), null);
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
                account.lastEventAt());
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

    private static ChannelAccountView account(ResultSet row, int number) throws SQLException {
        Instant connectedAt =
                row.getObject("connected_at", OffsetDateTime.class).toInstant();
        return new ChannelAccountView(
                row.getObject("channel_account_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("external_account_id"),
                row.getString("display_name"),
                connectedAt,
                null);
    }
}

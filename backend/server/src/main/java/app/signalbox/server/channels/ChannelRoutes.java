package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which tenant an account of a network belongs to. Reads and writes {@code platform}: call with no tenant bound. */
@Service
public class ChannelRoutes {

    private final JdbcClient jdbc;

    ChannelRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as a network names it. */
    public record Account(Channel channel, String externalAccountId) {}

    /** Where the account's events go. */
    public record Route(int tenantId, UUID channelAccountId) {}

    /** What is known of whether an account is heard. */
    record Heard(
            @Nullable Instant lastEventAt,
            @Nullable Instant handshakeAt,
            @Nullable String deafSentence) {

        static final Heard NOTHING = new Heard(null, null, null);
    }

    /** Whether the tenant's accounts are heard. */
    Map<UUID, Heard> heard(int tenantId) {
        Map<UUID, Heard> heard = new HashMap<>();
        jdbc.sql("""
                        select r.channel_account_id, r.last_event_at, h.handshake_at, r.deaf_sentence
                        from platform.channel_route r left join platform.channel_handshake h using (channel)
                        where r.tenant_id = :tenant
                        """).param("tenant", tenantId).query(row -> {
            heard.put(
                    row.getObject("channel_account_id", UUID.class),
                    new Heard(time(row, "last_event_at"), time(row, "handshake_at"), row.getString("deaf_sentence")));
        });
        return heard;
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Routes of those of the accounts that are connected. */
    public Map<Account, Route> find(Collection<Account> accounts) {
        Map<Account, Route> routes = new HashMap<>();
        if (accounts.isEmpty()) {
            return routes;
        }
        jdbc.sql("""
                        select r.channel, r.external_account_id, r.tenant_id, r.channel_account_id
                        from unnest(:channels, :accounts) as wanted (channel, account)
                        join platform.channel_route r
                            on r.channel = wanted.channel and r.external_account_id = wanted.account
                        """)
                .param(
                        "channels",
                        accounts.stream().map(a -> a.channel().value()).toArray(String[]::new))
                .param(
                        "accounts",
                        accounts.stream().map(Account::externalAccountId).toArray(String[]::new))
                .query(row -> {
                    Account account =
                            new Account(Channel.of(row.getString("channel")), row.getString("external_account_id"));
                    routes.put(
                            account,
                            new Route(row.getInt("tenant_id"), row.getObject("channel_account_id", UUID.class)));
                });
        return routes;
    }

    void add(Account account, Route route) {
        try {
            jdbc.sql("""
                            insert into platform.channel_route (channel, external_account_id, tenant_id, channel_account_id)
                            values (:channel, :account, :tenant, :id)
                            """)
                    .param("channel", account.channel().value())
                    .param("account", account.externalAccountId())
                    .param("tenant", route.tenantId())
                    .param("id", route.channelAccountId())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new AccountTakenException(account.channel(), account.externalAccountId());
        }
    }

    void remove(UUID channelAccountId, int tenantId) {
        jdbc.sql("delete from platform.channel_route where tenant_id = :tenant and channel_account_id = :id")
                .param("tenant", tenantId)
                .param("id", channelAccountId)
                .update();
    }
}

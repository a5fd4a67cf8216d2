package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

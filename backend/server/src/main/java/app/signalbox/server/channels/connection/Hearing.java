package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether we hear of the connected accounts. Reads and writes {@code platform}: call outside of a tenant's transaction. */
@Service
public class Hearing {

    private final JdbcClient jdbc;
    private final Clock clock;

    Hearing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All connected accounts. */
    public List<Ear> ears() {
        return jdbc.sql("select * from platform.channel_route order by tenant_id, channel_account_id")
                .query(Hearing::ear)
                .list();
    }

    /** Notes when webhooks last told of these accounts; whoever is told of again isn't deaf any more. */
    public void heard(Map<UUID, Instant> lastEvents) {
        if (lastEvents.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Instant>> entries = List.copyOf(lastEvents.entrySet());
        jdbc.sql("""
                        update platform.channel_route r set last_event_at = h.heard_at,
                            deaf_since = case when r.deaf_since >= h.heard_at then r.deaf_since end,
                            deaf_sentence = case when r.deaf_since >= h.heard_at then r.deaf_sentence end,
                            unsubscribed = r.unsubscribed and r.deaf_since >= h.heard_at
                        from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) as h (id, heard_at)
                        where r.channel_account_id = h.id and r.last_event_at is distinct from h.heard_at
                        """)
                .param(
                        "ids",
                        entries.stream().map(entry -> entry.getKey().toString()).toArray(String[]::new))
                .param(
                        "times",
                        entries.stream()
                                .map(entry -> entry.getValue().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Notes that webhooks don't seem to tell everything about an account. */
    public void deaf(UUID channelAccountId, String sentence) {
        jdbc.sql("""
                        update platform.channel_route set deaf_since = coalesce(deaf_since, :now), deaf_sentence = :sentence
                        where channel_account_id = :id
                        """)
                .param("now", utc(clock.instant()))
                .param("sentence", sentence)
                .param("id", channelAccountId)
                .update();
    }

    /** Notes that the network says it doesn't send an account's webhooks. */
    public void unsubscribed(UUID channelAccountId) {
        deaf(
                channelAccountId,
                "The network had stopped to send us what happens on this account. It is being asked to send it again,"
                        + " and for what was missed.");
        jdbc.sql("update platform.channel_route set unsubscribed = true where channel_account_id = :id")
                .param("id", channelAccountId)
                .update();
    }

    /** Notes that an account is heard. */
    public void hears(UUID channelAccountId) {
        jdbc.sql("""
                        update platform.channel_route set deaf_since = null, deaf_sentence = null, unsubscribed = false
                        where channel_account_id = :id and deaf_since is not null
                        """).param("id", channelAccountId).update();
    }

    /** Notes that the network is being asked for what was missed of an account. */
    public void asked(UUID channelAccountId) {
        jdbc.sql("update platform.channel_route set asked_at = :now where channel_account_id = :id")
                .param("now", utc(clock.instant()))
                .param("id", channelAccountId)
                .update();
    }

    /** Notes that the network told what was missed of an account up to then. */
    public void reconciled(UUID channelAccountId, Instant upTo) {
        jdbc.sql("update platform.channel_route set reconciled_at = :at where channel_account_id = :id")
                .param("at", utc(upTo))
                .param("id", channelAccountId)
                .update();
    }

    private static Ear ear(ResultSet row, int number) throws SQLException {
        return new Ear(
                row.getInt("tenant_id"),
                row.getObject("channel_account_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("external_account_id"),
                time(row, "last_event_at"),
                time(row, "deaf_since"),
                row.getBoolean("unsubscribed"),
                time(row, "reconciled_at"),
                time(row, "asked_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

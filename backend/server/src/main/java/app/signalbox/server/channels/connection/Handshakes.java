package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When networks last checked that their webhook addresses are ours. Call with no tenant bound. */
@Service
public class Handshakes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Handshakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a network checked just now, and got the right answer. */
    public void answered(Channel channel) {
        jdbc.sql("""
                        insert into platform.channel_handshake (channel, handshake_at) values (:channel, :now)
                        on conflict (channel) do update set handshake_at = excluded.handshake_at
                        """)
                .param("channel", channel.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest of each network that ever checked. */
    public Map<Channel, Instant> latest() {
        Map<Channel, Instant> latest = new EnumMap<>(Channel.class);
        jdbc.sql("select channel, handshake_at from platform.channel_handshake").query(row -> {
            latest.put(
                    Channel.of(row.getString("channel")),
                    row.getObject("handshake_at", OffsetDateTime.class).toInstant());
        });
        return latest;
    }
}

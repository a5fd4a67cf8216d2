package app.signalbox.server.outbox;

import app.signalbox.server.channels.connection.AccessRestored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets answers go on their way again when somebody has reconnected their account. */
@Component
class ReconnectListener {

    private final JdbcClient jdbc;
    private final Departures departures;

    ReconnectListener(JdbcClient jdbc, Departures departures) {
        this.jdbc = jdbc;
        this.departures = departures;
    }

    @ApplicationModuleListener
    void on(AccessRestored event) {
        jdbc.sql("""
                        select platform.resume_sending(channel, external_account_id) from channel_account
                        where channel_account_id = :id
                        """)
                .param("id", event.channelAccountId())
                .query((row, number) -> true)
                .list();
        departures.announce();
    }
}

package app.signalbox.server.intake;

import app.signalbox.server.channels.ChannelAccountConnected;
import app.signalbox.server.kernel.Wake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Issues events again that came before their account was connected; they then arrive like new ones. */
@Component
class UnroutedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(UnroutedEvents.class);

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Wake routing;

    UnroutedEvents(JdbcClient jdbc, EventLog log, @Qualifier("routingWake") Wake routing) {
        this.jdbc = jdbc;
        this.log = log;
        this.routing = routing;
    }

    @ApplicationModuleListener
    void on(ChannelAccountConnected connected) {
        log.lockForWriting();
        long highest = log.highestArrival();
        int count = issueAgain(connected, highest);
        if (count > 0) {
            log.markArrival(highest + count);
            LOG.info(
                    "{} events of {} {} arrived before it was connected and are applied now",
                    count,
                    connected.channel().value(),
                    connected.externalAccountId());
        }
        routing.up();
    }

    private int issueAgain(ChannelAccountConnected connected, long highest) {
        return jdbc.sql("""
                        with unrouted as (
                            update platform.event_outcome o set outcome = 'reissued'
                            from platform.provider_event e
                            where o.arrival = e.arrival and o.received_at = e.received_at and o.outcome = 'parked'
                                and e.tenant_id is null and e.channel = :channel and e.external_account_id = :account
                                and e.kind <> 'unreadable'
                            returning e.*)
                        insert into platform.provider_event (arrival, received_at, writer_id, position, ordinal,
                            channel, external_account_id, tenant_id, channel_account_id, kind, origin)
                        select :highest + row_number() over (order by arrival), received_at, writer_id, position,
                            ordinal, channel, external_account_id, :tenant, :id, kind, origin
                        from unrouted
                        """)
                .param("channel", connected.channel().value())
                .param("account", connected.externalAccountId())
                .param("highest", highest)
                .param("tenant", connected.tenantId())
                .param("id", connected.channelAccountId())
                .update();
    }
}

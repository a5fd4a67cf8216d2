package app.signalbox.server.intake;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be brought into the tenants. */
@Repository
class PendingEvents {

    private final JdbcClient jdbc;

    PendingEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Highest arrival of each tenant that got events after the given one. */
    Map<Integer, Long> since(long arrival) {
        Map<Integer, Long> latest = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, max(arrival) as latest from platform.provider_event
                        where arrival > :arrival and tenant_id is not null group by tenant_id
                        """).param("arrival", arrival).query(row -> {
            latest.put(row.getInt("tenant_id"), row.getLong("latest"));
        });
        return latest;
    }

    /** Highest arrival of each tenant that has any. */
    Map<Integer, Long> latest() {
        Map<Integer, Long> latest = new HashMap<>();
        jdbc.sql("""
                        select t.tenant_id, e.arrival from platform.tenant t cross join lateral (
                            select arrival from platform.provider_event
                            where tenant_id = t.tenant_id order by arrival desc limit 1) e
                        """).query(row -> {
            latest.put(row.getInt("tenant_id"), row.getLong("arrival"));
        });
        return latest;
    }

    /** The tenant's next events after an arrival, in order. */
    List<StoredEvent> next(int tenantId, long after, int limit) {
        return jdbc.sql("""
                        select e.arrival, e.received_at, e.writer_id, e.position, e.ordinal, e.origin, e.channel_account_id,
                               o.outcome is not null as concluded
                        from platform.provider_event e
                        left join platform.event_outcome o on o.arrival = e.arrival and o.received_at = e.received_at
                        where e.tenant_id = :tenant and e.arrival > :after
                        order by e.arrival limit :limit
                        """)
                .param("tenant", tenantId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new StoredEvent(
                        row.getLong("arrival"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getInt("writer_id"),
                        row.getLong("position"),
                        row.getInt("ordinal"),
                        Origin.of(row.getString("origin")),
                        row.getObject("channel_account_id", UUID.class),
                        row.getBoolean("concluded")))
                .list();
    }

    /** The raw events that hold these, each once. */
    List<RawEvent> raw(List<StoredEvent> events) {
        return jdbc.sql("""
                        select r.writer_id, r.position, r.received_at, r.channel, r.origin, r.body, k.salt
                        from (select distinct * from unnest(:writers, :positions, cast(:times as timestamptz[]))
                              as wanted (writer_id, position, received_at)) wanted
                        join platform.raw_event r using (writer_id, position, received_at)
                        left join platform.raw_event_key k using (writer_id, position, received_at)
                        """)
                .param("writers", events.stream().map(StoredEvent::writerId).toArray(Integer[]::new))
                .param("positions", events.stream().map(StoredEvent::position).toArray(Long[]::new))
                .param(
                        "times",
                        events.stream()
                                .map(event -> event.receivedAt().toString())
                                .toArray(String[]::new))
                .query(RawEvent::of)
                .list();
    }
}

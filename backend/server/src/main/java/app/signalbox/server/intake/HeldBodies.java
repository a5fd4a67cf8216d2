package app.signalbox.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Noted bodies that events of unconnected accounts still need. */
@Repository
class HeldBodies {

    private final JdbcClient jdbc;

    HeldBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a body lies. */
    record Place(int writerId, long position, Instant receivedAt) {

        static Place of(RawEvent raw) {
            return new Place(raw.writerId(), raw.position(), raw.receivedAt());
        }
    }

    /** An event that waits for its account to be connected. */
    record Unrouted(Place place, long arrival, int ordinal, String reason) {}

    /** The unrouted events of some bodies, those of a body all or none. */
    List<Unrouted> unrouted(int bodies) {
        return jdbc.sql("""
                        select b.writer_id, b.position, b.received_at, e.arrival, e.ordinal, o.reason
                        from (select * from platform.body_erasure order by received_at limit :bodies) b
                        join platform.provider_event e using (writer_id, position, received_at)
                        join platform.event_outcome o on o.arrival = e.arrival and o.received_at = e.received_at
                        where e.tenant_id is null and o.outcome = 'parked' and e.kind <> 'unreadable'
                            and o.reason is distinct from :erased
                        order by e.arrival
                        """)
                .param("bodies", bodies)
                .param("erased", Outcome.ERASED)
                .query(HeldBodies::unrouted)
                .list();
    }

    /** Those of these bodies that can still be read. */
    List<RawEvent> raw(Collection<Place> places) {
        return jdbc.sql("""
                        select r.writer_id, r.position, r.received_at, r.channel, r.origin, r.body, k.salt
                        from unnest(:writers, :positions, cast(:times as timestamptz[]))
                              as wanted (writer_id, position, received_at)
                        join platform.raw_event r using (writer_id, position, received_at)
                        join platform.raw_event_key k using (writer_id, position, received_at)
                        """)
                .param("writers", places.stream().map(Place::writerId).toArray(Integer[]::new))
                .param("positions", places.stream().map(Place::position).toArray(Long[]::new))
                .param(
                        "times",
                        places.stream()
                                .map(place -> place.receivedAt().toString())
                                .toArray(String[]::new))
                .query(RawEvent::of)
                .list();
    }

    /** A writer that is finished, so that nobody reads what it writes as if it had just come in. */
    int newWriter(UUID node) {
        return jdbc.sql("""
                        insert into platform.intake_writer (node_id, closed_at) values (:node, now()) returning writer_id
                        """).param("node", node).query(Integer.class).single();
    }

    void store(RawEvent raw, byte[] sha256) {
        OffsetDateTime received = OffsetDateTime.ofInstant(raw.receivedAt(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into platform.raw_event (writer_id, position, received_at, channel, origin, body_sha256, body)
                        values (:writer, :position, :received, :channel, :origin, :sha256, :body)
                        """)
                .param("writer", raw.writerId())
                .param("position", raw.position())
                .param("received", received)
                .param("channel", raw.channel().value())
                .param("origin", raw.origin().value())
                .param("sha256", sha256)
                .param("body", raw.body())
                .update();
        jdbc.sql("""
                        insert into platform.raw_event_key (writer_id, position, received_at, channel, salt)
                        values (:writer, :position, :received, :channel, :salt)
                        """)
                .param("writer", raw.writerId())
                .param("position", raw.position())
                .param("received", received)
                .param("channel", raw.channel().value())
                .param("salt", raw.salt())
                .update();
    }

    /** These events are issued again under other arrivals. */
    void concludeReissued(List<Unrouted> events) {
        conclude(events, "reissued", null);
    }

    /** What these events told was taken back before anybody connected their account. */
    void concludeErased(List<Unrouted> events) {
        conclude(events, "parked", Outcome.ERASED);
    }

    private void conclude(List<Unrouted> events, String outcome, @Nullable String reason) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update platform.event_outcome o set outcome = :outcome, reason = coalesce(:reason, o.reason)
                        from unnest(:arrivals, cast(:times as timestamptz[])) as held (arrival, received_at)
                        where o.arrival = held.arrival and o.received_at = held.received_at
                        """)
                .param("outcome", outcome)
                .param("reason", reason)
                .param("arrivals", events.stream().map(Unrouted::arrival).toArray(Long[]::new))
                .param(
                        "times",
                        events.stream()
                                .map(one -> one.place().receivedAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    private static Unrouted unrouted(ResultSet row, int number) throws SQLException {
        var place = new Place(
                row.getInt("writer_id"),
                row.getLong("position"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new Unrouted(
                place, row.getLong("arrival"), row.getInt("ordinal"), String.valueOf(row.getString("reason")));
    }
}

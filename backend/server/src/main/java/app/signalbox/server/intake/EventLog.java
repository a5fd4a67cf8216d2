package app.signalbox.server.intake;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the raw log, the events read from it and their outcomes. */
@Repository
class EventLog {

    /** Key of the advisory lock under which events are appended; an arbitrary number used nowhere else. */
    private static final long WRITING = 0x5349_474e_414c_0001L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EventLog(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Until the end of the transaction nobody else appends events; false if somebody does already. */
    boolean tryLockForWriting() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", WRITING)
                .query(Boolean.class)
                .single();
    }

    /** Like {@link #tryLockForWriting}, but waits. */
    void lockForWriting() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", WRITING)
                .query((row, number) -> number)
                .single();
    }

    List<RawEvent> unread(int limit) {
        return jdbc.sql("""
                        select r.*, k.salt
                        from platform.intake_writer w
                        left join lateral (
                            select position, received_at from platform.read_position
                            where writer_id = w.writer_id order by position desc limit 1) p on true
                        cross join lateral (
                            select writer_id, position, received_at, channel, origin, body from platform.raw_event
                            where writer_id = w.writer_id and position > coalesce(p.position, 0)
                                and received_at >= coalesce(p.received_at, w.started_at) - interval '1 day'
                            order by position limit :limit) r
                        left join platform.raw_event_key k
                            on k.writer_id = r.writer_id and k.position = r.position and k.received_at = r.received_at
                        where w.closed_at is null
                        order by r.received_at, r.writer_id, r.position
                        """).param("limit", limit).query(RawEvent::of).list();
    }

    void markRead(List<RawEvent> read) {
        Map<Integer, RawEvent> last = new TreeMap<>();
        read.forEach(raw -> last.merge(raw.writerId(), raw, (a, b) -> a.position() > b.position() ? a : b));
        last.values()
                .forEach(raw -> jdbc.sql("""
                                insert into platform.read_position (writer_id, position, received_at)
                                values (:writer, :position, :received)
                                """)
                        .param("writer", raw.writerId())
                        .param("position", raw.position())
                        .param("received", utc(raw.receivedAt()))
                        .update());
    }

    List<UUID> seenKeys(Collection<UUID> hashes) {
        return jdbc.sql("select key_hash from platform.event_key where key_hash = any(:hashes)")
                .param("hashes", hashes.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("key_hash", UUID.class))
                .list();
    }

    /** Appends events in this order and gives each its arrival; the caller holds the lock. */
    void append(List<RoutedEvent> events) {
        append(
                events,
                events.stream()
                        .filter(event -> !isDuplicate(event))
                        .map(event -> new Object[] {event.found().keyHash(), receivedAt(event)})
                        .toList());
    }

    /** Like {@link #append}, for events whose keys are known from their first arrival. */
    void appendAgain(List<RoutedEvent> events) {
        append(events, List.of());
    }

    private void append(List<RoutedEvent> events, List<Object[]> keys) {
        long first = highestArrival() + 1;
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> outcomes = new ArrayList<>();
        List<Object[]> subjects = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            RoutedEvent event = events.get(i);
            rows.add(row(first + i, event));
            Outcome outcome = event.outcome();
            if (outcome != null) {
                outcomes.add(new Object[] {first + i, receivedAt(event), outcome.name(), outcome.reason()});
            }
            subject(event).ifPresent(subjects::add);
        }
        insert(rows, keys, outcomes);
        batches.batchUpdate(
                "insert into platform.event_subject (subject_hash, writer_id, position, received_at) values (?, ?, ?, ?)",
                subjects);
        markArrival(first + events.size() - 1);
    }

    private static boolean isDuplicate(RoutedEvent event) {
        return event.outcome() != null && "duplicate".equals(event.outcome().name());
    }

    private void insert(List<Object[]> rows, List<Object[]> keys, List<Object[]> outcomes) {
        batches.batchUpdate("""
                insert into platform.provider_event (arrival, received_at, writer_id, position, ordinal, channel,
                    external_account_id, tenant_id, channel_account_id, kind, origin)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, new int[] {
            Types.BIGINT,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.INTEGER,
            Types.BIGINT,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.OTHER,
            Types.VARCHAR,
            Types.VARCHAR
        });
        batches.batchUpdate("insert into platform.event_key (key_hash, received_at) values (?, ?)", keys);
        batches.batchUpdate(
                "insert into platform.event_outcome (arrival, received_at, outcome, reason) values (?, ?, ?, ?)",
                outcomes);
    }

    private static Optional<Object[]> subject(RoutedEvent event) {
        RawEvent raw = event.found().raw();
        return ToldSubject.of(event.found().event())
                .map(subject -> new Object[] {subject.hash(), raw.writerId(), raw.position(), receivedAt(event)});
    }

    /** Notes that these subjects were taken back. */
    void markDeleted(Collection<UUID> hashes, Instant at) {
        jdbc.sql("""
                        insert into platform.deleted_subject (subject_hash, received_at)
                        select distinct hash, cast(:at as timestamptz) from unnest(:hashes) as gone (hash)
                        on conflict do nothing
                        """)
                .param("hashes", hashes.toArray(UUID[]::new))
                .param("at", utc(at))
                .update();
    }

    /** Those of these subjects that were taken back. */
    List<UUID> deletedSubjects(Collection<UUID> hashes) {
        return jdbc.sql("select subject_hash from platform.deleted_subject where subject_hash = any(:hashes)")
                .param("hashes", hashes.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("subject_hash", UUID.class))
                .list();
    }

    private static @Nullable Object[] row(long arrival, RoutedEvent event) {
        RawEvent raw = event.found().raw();
        var route = event.route();
        return new @Nullable Object[] {
            arrival,
            receivedAt(event),
            raw.writerId(),
            raw.position(),
            event.found().ordinal(),
            raw.channel().value(),
            event.found().event().source().externalAccountId(),
            route == null ? null : route.tenantId(),
            route == null ? null : route.channelAccountId(),
            event.found().kind(),
            raw.origin().value()
        };
    }

    /** The highest arrival given out so far. */
    long highestArrival() {
        return jdbc.sql("select arrival from platform.arrival_mark order by arrival desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void markArrival(long arrival) {
        jdbc.sql("insert into platform.arrival_mark (arrival) values (:arrival)")
                .param("arrival", arrival)
                .update();
    }

    /** Notes what became of an event that was to be applied. */
    void conclude(StoredEvent event, Outcome outcome) {
        jdbc.sql("""
                        insert into platform.event_outcome (arrival, received_at, outcome, reason)
                        values (:arrival, :received, :outcome, :reason)
                        """)
                .param("arrival", event.arrival())
                .param("received", utc(event.receivedAt()))
                .param("outcome", outcome.name())
                .param("reason", outcome.reason())
                .update();
    }

    private static OffsetDateTime receivedAt(RoutedEvent event) {
        return utc(event.found().raw().receivedAt());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

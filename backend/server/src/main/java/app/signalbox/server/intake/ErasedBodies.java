package app.signalbox.server.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Bodies that nobody may read any more: noted first, and their keys deleted as soon as no event needs them. */
@Repository
class ErasedBodies {

    private final JdbcClient jdbc;
    private final StoredAgain storedAgain;

    ErasedBodies(JdbcClient jdbc, StoredAgain storedAgain) {
        this.jdbc = jdbc;
        this.storedAgain = storedAgain;
    }

    /** Deletes the keys of noted bodies that nobody needs any more. Returns how many. */
    @Transactional
    public int eraseDue() {
        if (!isAnyNoted()) {
            return 0;
        }
        storedAgain.free();
        return erase();
    }

    /** Notes all bodies that tell one of these subjects. */
    void noteSubjects(Collection<UUID> hashes) {
        jdbc.sql("""
                        insert into platform.body_erasure (writer_id, position, received_at)
                        select distinct writer_id, position, received_at from platform.event_subject
                        where subject_hash = any(:hashes) on conflict do nothing
                        """).param("hashes", hashes.toArray(UUID[]::new)).update();
    }

    /** Notes all bodies with events of a tenant. */
    void noteTenant(int tenantId) {
        jdbc.sql("""
                        insert into platform.body_erasure (writer_id, position, received_at)
                        select distinct writer_id, position, received_at from platform.provider_event
                        where tenant_id = :tenant on conflict do nothing
                        """).param("tenant", tenantId).update();
    }

    /**
     * How far a look over a tenant's events came.
     *
     * @param arrival of the last event looked at that is due
     * @param more whether others follow that may be due
     */
    record Reached(long arrival, boolean more) {}

    /** Notes bodies with events of a tenant that were received before then, going on after an arrival. */
    Reached noteTenant(int tenantId, Instant receivedBefore, long after, int limit) {
        List<Told> due = told(tenantId, after, limit).stream()
                .takeWhile(told -> told.receivedAt().isBefore(receivedBefore))
                .toList();
        if (due.isEmpty()) {
            return new Reached(after, false);
        }
        jdbc.sql("""
                        insert into platform.body_erasure (writer_id, position, received_at)
                        select distinct * from unnest(:writers, :positions, cast(:times as timestamptz[]))
                        on conflict do nothing
                        """)
                .param("writers", due.stream().map(Told::writerId).toArray(Integer[]::new))
                .param("positions", due.stream().map(Told::position).toArray(Long[]::new))
                .param(
                        "times",
                        due.stream().map(told -> told.receivedAt().toString()).toArray(String[]::new))
                .update();
        return new Reached(due.getLast().arrival(), due.size() == limit);
    }

    private record Told(long arrival, int writerId, long position, Instant receivedAt) {}

    private List<Told> told(int tenantId, long after, int limit) {
        return jdbc.sql("""
                        select arrival, writer_id, position, received_at from platform.provider_event
                        where tenant_id = :tenant and arrival > :after order by arrival limit :limit
                        """)
                .param("tenant", tenantId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Told(
                        row.getLong("arrival"),
                        row.getInt("writer_id"),
                        row.getLong("position"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Asked before the statement over all partitions, which takes long to plan. */
    private boolean isAnyNoted() {
        return jdbc.sql("select exists (select from platform.body_erasure)")
                .query(Boolean.class)
                .single();
    }

    private int erase() {
        return jdbc.sql("""
                        with due as (
                            delete from platform.body_erasure b where not exists (
                                select from platform.raw_event_key k where k.writer_id = b.writer_id
                                    and k.position = b.position and k.received_at = b.received_at)
                            or not exists (
                                select from platform.provider_event e
                                left join platform.event_outcome o on o.arrival = e.arrival and o.received_at = e.received_at
                                where e.received_at = b.received_at and e.writer_id = b.writer_id and e.position = b.position
                                    and case when e.tenant_id is null then o.outcome = 'parked' and e.kind <> 'unreadable'
                                            and o.reason is distinct from :erased
                                        else o.outcome is null and e.arrival > coalesce((
                                            select max(p.position) from platform.job_position p
                                            where p.job = 'route' and p.tenant_id = e.tenant_id), 0) end)
                            returning b.writer_id, b.position, b.received_at)
                        delete from platform.raw_event_key k using due
                        where k.writer_id = due.writer_id and k.position = due.position and k.received_at = due.received_at
                        """).param("erased", Outcome.ERASED).update();
    }
}

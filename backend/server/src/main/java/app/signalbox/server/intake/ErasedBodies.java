package app.signalbox.server.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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

    /** Notes bodies with events of a tenant that were received before then and can still be read. Returns how many. */
    int noteTenant(int tenantId, Instant receivedBefore, int limit) {
        return jdbc.sql("""
                        insert into platform.body_erasure (writer_id, position, received_at)
                        select distinct e.writer_id, e.position, e.received_at from platform.provider_event e
                        join platform.raw_event_key k using (writer_id, position, received_at)
                        where e.tenant_id = :tenant and e.received_at < :before
                            and not exists (select from platform.body_erasure noted
                                where noted.writer_id = e.writer_id and noted.position = e.position
                                    and noted.received_at = e.received_at)
                        limit :limit on conflict do nothing
                        """)
                .param("tenant", tenantId)
                .param("before", OffsetDateTime.ofInstant(receivedBefore, ZoneOffset.UTC))
                .param("limit", limit)
                .update();
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

package app.signalbox.server.claims;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far each job has come for each tenant. Advancing belongs into the transaction of the work's effects. */
@Service
public class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Position of a job for a tenant, 0 if it has not begun. */
    public long current(String job, int tenantId) {
        return jdbc.sql("""
                        select position from platform.job_position
                        where job = :job and tenant_id = :tenant order by position desc limit 1
                        """)
                .param("job", job)
                .param("tenant", tenantId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Positions of a job for all tenants for which it has begun. */
    public Map<Integer, Long> all(String job) {
        Map<Integer, Long> positions = new HashMap<>();
        jdbc.sql("""
                        select t.tenant_id, p.position from platform.tenant t cross join lateral (
                            select position from platform.job_position
                            where job = :job and tenant_id = t.tenant_id order by position desc limit 1) p
                        """).param("job", job).query(row -> {
            positions.put(row.getInt("tenant_id"), row.getLong("position"));
        });
        return positions;
    }

    /**
     * Positions of a job for those tenants with which it came on lately, by the clock of the database. Left out is what a
     * transaction advanced that has taken longer than this.
     */
    Map<Integer, Long> lately(String job, Duration lately) {
        Map<Integer, Long> positions = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, max(position) as position from platform.job_position
                        where job = :job and completed_at > now() - make_interval(secs => :seconds) group by tenant_id
                        """).param("job", job).param("seconds", lately.toSeconds()).query(row -> {
            positions.put(row.getInt("tenant_id"), row.getLong("position"));
        });
        return positions;
    }

    /**
     * Notes that everything up to a position is done.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it was done before, which rolls the effects back
     */
    public void advance(Lease lease, int tenantId, long position) {
        jdbc.sql("""
                        insert into platform.job_position (job, tenant_id, position, fence)
                        values (:job, :tenant, :position, :fence)
                        """)
                .param("job", lease.job())
                .param("tenant", tenantId)
                .param("position", position)
                .param("fence", lease.fence())
                .update();
    }

    /** Removes positions of deleted tenants and superseded ones; the highest of the others stays. Returns how many went. */
    public int sweep() {
        return jdbc.sql("""
                        delete from platform.job_position p where exists (
                            select from platform.job_position newer
                            where newer.job = p.job and newer.tenant_id = p.tenant_id and newer.position > p.position)
                            or not exists (select from platform.tenant t where t.tenant_id = p.tenant_id)
                        """).update();
    }
}

package app.signalbox.server.claims;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides the tenants of a job among the nodes that are alive. Tenant {@code n} belongs to shard {@code n} modulo the
 * number of shards; a node leases its fair share and renews while it works.
 */
@Service
public class Shards {

    private final JdbcClient jdbc;
    private final Node node;
    private final ClaimsSettings settings;

    Shards(JdbcClient jdbc, Node node, ClaimsSettings settings) {
        this.jdbc = jdbc;
        this.node = node;
        this.settings = settings;
    }

    /** How long a lease lasts without renewal. */
    public Duration leaseTime() {
        return settings.lease();
    }

    /** The lease of the tenant's shard among those given. */
    public Optional<Lease> leaseOf(int tenantId, List<Lease> leases) {
        int shard = Math.floorMod(tenantId, settings.shards());
        return leases.stream().filter(lease -> lease.shard() == shard).findFirst();
    }

    /** Renews this node's leases of a job, takes free ones up to its fair share and gives back what is beyond it. */
    @Transactional
    public List<Lease> renew(String job) {
        sayAlive();
        createMissing(job);
        int share = fairShare();
        giveBackBeyond(job, share);
        List<Lease> held = renewHeld(job);
        held.addAll(takeFree(job, share - held.size()));
        return List.copyOf(held);
    }

    /** Gives all leases of this node back, so that others need not wait for them to end. */
    @Transactional
    public void release(String job) {
        jdbc.sql(
                        "update platform.job_shard set node_id = null, lease_until = null where job = :job and node_id = :node")
                .param("job", job)
                .param("node", node.id())
                .update();
    }

    /**
     * Makes sure, for the rest of the transaction, that nobody has taken the shard over.
     *
     * @throws LeaseLostException if somebody has
     */
    public void hold(Lease lease) {
        Optional<Integer> held = jdbc.sql("""
                        select shard from platform.job_shard
                        where job = :job and shard = :shard and fence = :fence and node_id = :node for share
                        """)
                .param("job", lease.job())
                .param("shard", lease.shard())
                .param("fence", lease.fence())
                .param("node", node.id())
                .query(Integer.class)
                .optional();
        if (held.isEmpty()) {
            throw new LeaseLostException(lease);
        }
    }

    private void sayAlive() {
        jdbc.sql("""
                        insert into platform.node (node_id, description, started_at, seen_at)
                        values (:node, :description, now(), now())
                        on conflict (node_id) do update set seen_at = now()
                        """)
                .param("node", node.id())
                .param("description", node.description())
                .update();
    }

    private void createMissing(String job) {
        jdbc.sql("""
                        insert into platform.job_shard (job, shard)
                        select :job, n from generate_series(0, :last) n on conflict do nothing
                        """).param("job", job).param("last", settings.shards() - 1).update();
    }

    private int fairShare() {
        int alive = jdbc.sql(
                        "select count(*) from platform.node where seen_at > now() - make_interval(secs => :seconds)")
                .param("seconds", settings.lease().toSeconds())
                .query(Integer.class)
                .single();
        return Math.ceilDiv(settings.shards(), Math.max(1, alive));
    }

    private void giveBackBeyond(String job, int share) {
        jdbc.sql("""
                        update platform.job_shard set node_id = null, lease_until = null
                        where job = :job and shard in (
                            select shard from platform.job_shard where job = :job and node_id = :node
                            order by shard offset :share)
                        """)
                .param("job", job)
                .param("node", node.id())
                .param("share", share)
                .update();
    }

    private List<Lease> renewHeld(String job) {
        return jdbc.sql("""
                        update platform.job_shard set lease_until = now() + make_interval(secs => :seconds)
                        where job = :job and node_id = :node returning shard, fence
                        """)
                .param("job", job)
                .param("node", node.id())
                .param("seconds", settings.lease().toSeconds())
                .query((row, number) -> new Lease(job, row.getInt("shard"), row.getLong("fence")))
                .list();
    }

    private List<Lease> takeFree(String job, int wanted) {
        return jdbc.sql("""
                        update platform.job_shard
                        set node_id = :node, fence = fence + 1, lease_until = now() + make_interval(secs => :seconds)
                        where job = :job and shard in (
                            select shard from platform.job_shard
                            where job = :job and (node_id is null or lease_until < now())
                            order by shard limit :wanted for update skip locked)
                        returning shard, fence
                        """)
                .param("job", job)
                .param("node", node.id())
                .param("seconds", settings.lease().toSeconds())
                .param("wanted", Math.max(0, wanted))
                .query((row, number) -> new Lease(job, row.getInt("shard"), row.getLong("fence")))
                .list();
    }
}

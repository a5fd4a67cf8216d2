package app.signalbox.server.inbox.desk;

import app.signalbox.server.claims.Node;
import app.signalbox.server.kernel.Wake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the desk has to do by itself, over all tenants. */
@Component
class DueWork {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID NO_ACT = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Node node;
    private final Clock clock;
    private final Wake wake = new Wake();

    DueWork(JdbcClient jdbc, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
    }

    /** What one node does now. */
    record Claim(int tenantId, boolean act, UUID actId, long edition) {}

    Wake wake() {
        return wake;
    }

    /** Lets an act of the bound tenant go on from then, in the caller's transaction. */
    void put(UUID act, Instant at) {
        put("act", act, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.up();
            }
        });
    }

    /** Lets somebody look then which snoozes of the bound tenant have ended. */
    void wakeAt(Instant at) {
        put("wake", NO_ACT, at);
    }

    /** Claims what is due, what has waited longest first; with no tenant bound. */
    @Transactional
    public List<Claim> claim(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        with chosen as (
                            select tenant_id, kind, act_id from platform.desk_due
                            where due_at <= :now and claimed_until <= :now
                            order by due_at limit :most for update skip locked
                        )
                        update platform.desk_due d set claimed_by = :node, claimed_until = :until
                        from chosen c where c.tenant_id = d.tenant_id and c.kind = d.kind and c.act_id = d.act_id
                        returning d.*
                        """)
                .param("now", parameter(now))
                .param("most", most)
                .param("node", node.id())
                .param("until", parameter(now.plus(LEASE)))
                .query((row, number) -> new Claim(
                        row.getInt("tenant_id"),
                        "act".equals(row.getString("kind")),
                        row.getObject("act_id", UUID.class),
                        row.getLong("edition")))
                .list();
    }

    /** When something is due next. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextAt() {
        return jdbc.sql("""
                        select min(greatest(due_at, claimed_until)) as at from platform.desk_due
                        having count(*) > 0
                        """)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Gives a claim back.
     *
     * @param next when there is more to do, absent if there is none; what was asked for meanwhile is done first
     */
    @Transactional
    public void settle(Claim claim, @Nullable Instant next) {
        jdbc.sql("""
                        update platform.desk_due
                        set claimed_by = null, claimed_until = '-infinity',
                            due_at = case when edition = :edition then coalesce(cast(:next as timestamptz), due_at) else due_at end
                        where tenant_id = :tenant and kind = :kind and act_id = :act
                        """)
                .param("edition", claim.edition())
                .param("next", next == null ? null : parameter(next))
                .param("tenant", claim.tenantId())
                .param("kind", kind(claim))
                .param("act", claim.actId())
                .update();
        if (next == null) {
            jdbc.sql("""
                            delete from platform.desk_due
                            where tenant_id = :tenant and kind = :kind and act_id = :act and edition = :edition
                            """)
                    .param("edition", claim.edition())
                    .param("tenant", claim.tenantId())
                    .param("kind", kind(claim))
                    .param("act", claim.actId())
                    .update();
        }
    }

    /** Gives up all claims of this node. */
    @Transactional
    public void release() {
        jdbc.sql("update platform.desk_due set claimed_by = null, claimed_until = '-infinity' where claimed_by = :node")
                .param("node", node.id())
                .update();
    }

    private void put(String kind, UUID act, Instant at) {
        jdbc.sql("select platform.put_desk_due(:kind, :act, :at)")
                .param("kind", kind)
                .param("act", act)
                .param("at", parameter(at))
                .query((row, number) -> true)
                .list();
    }

    private static String kind(Claim claim) {
        return claim.act() ? "act" : "wake";
    }

    private static OffsetDateTime parameter(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}

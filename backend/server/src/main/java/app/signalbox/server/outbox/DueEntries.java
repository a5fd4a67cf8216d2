package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.claims.Node;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits to go out, over all tenants. Reads and writes {@code platform}: call with no tenant bound. */
@Repository
class DueEntries {

    private final JdbcClient jdbc;
    private final Node node;
    private final OutboxSettings settings;

    DueEntries(JdbcClient jdbc, Node node, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.node = node;
        this.settings = settings;
    }

    /**
     * Claims what is due, the most urgent first but no tenant or account more than its share. Of the words of one
     * conversation only the earliest is ever claimed.
     */
    @Transactional
    public List<Claim> claim(Instant now, int most) {
        Instant until = now.plus(settings.lease());
        return jdbc.sql("""
                        with candidate as (
                            -- two parts, so that each reads its index in order and stops, however much waits
                            (select d.tenant_id, d.outbox_id, d.account, d.channel, d.priority, d.due_at
                             from platform.outbox_due d
                             where d.claimed_until is null and d.due_at <= :now
                               and not exists (select from platform.outbox_due e
                                   where e.tenant_id = d.tenant_id and e.lane = d.lane and e.sequence < d.sequence)
                             order by d.due_at limit 1000)
                            union all
                            (select d.tenant_id, d.outbox_id, d.account, d.channel, d.priority, d.due_at
                             from platform.outbox_due d
                             where d.claimed_until <= :now
                               and not exists (select from platform.outbox_due e
                                   where e.tenant_id = d.tenant_id and e.lane = d.lane and e.sequence < d.sequence)
                             order by d.claimed_until limit 1000)
                        ), ranked as (
                            select *, row_number() over (partition by tenant_id order by priority, due_at) as in_tenant,
                                row_number() over (partition by channel, account order by priority, due_at) as in_account
                            from candidate
                        ), chosen as (
                            select d.tenant_id, d.outbox_id
                            from ranked r join platform.outbox_due d using (tenant_id, outbox_id)
                            where r.in_tenant <= :perTenant and r.in_account <= :perAccount
                              and (d.claimed_until is null or d.claimed_until <= :now)
                            order by r.priority, r.due_at limit :most
                            for update of d skip locked
                        )
                        update platform.outbox_due d
                        set claimed_by = :node, claimed_until = :until, fence = d.fence + 1
                        from chosen c where c.tenant_id = d.tenant_id and c.outbox_id = d.outbox_id
                        returning d.*
                        """)
                .param("now", Entries.parameter(now))
                .param("perTenant", settings.perTenant())
                .param("perAccount", Math.max(1, settings.perTenant() / 2))
                .param("most", most)
                .param("node", node.id())
                .param("until", Entries.parameter(until))
                .query(DueEntries::claim)
                .list();
    }

    /** When the next entry becomes due or loses its claimer; empty if none waits. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextDueAt() {
        return jdbc.sql("""
                        select min(at) as at from (
                            (select due_at as at from platform.outbox_due
                             where claimed_until is null and due_at < 'infinity' order by due_at limit 1)
                            union all
                            select min(claimed_until) from platform.outbox_due where claimed_until is not null) next
                        where at is not null having min(at) is not null
                        """)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Locks a claimed entry for the rest of the transaction.
     *
     * @throws ClaimLostException if another process has claimed it since
     */
    void hold(Claim claim) {
        boolean held = jdbc.sql("""
                        select fence from platform.outbox_due
                        where tenant_id = :tenant and outbox_id = :id and fence = :fence for update
                        """)
                .param("tenant", claim.tenantId())
                .param("id", claim.outboxId())
                .param("fence", claim.fence())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new ClaimLostException(claim.outboxId());
        }
    }

    /** Gives a claim back until then, or until the pauses that count for it end. */
    @Transactional
    public void postpone(Claim claim, Instant until) {
        jdbc.sql("""
                        update platform.outbox_due
                        set claimed_by = null, claimed_until = null, wanted_at = :until,
                            due_at = greatest(:until, platform.firm_pause_of(channel, account, endpoint))
                        where tenant_id = :tenant and outbox_id = :id and fence = :fence
                        """)
                .param("until", Entries.parameter(until))
                .param("tenant", claim.tenantId())
                .param("id", claim.outboxId())
                .param("fence", claim.fence())
                .update();
    }

    /** Takes a finished entry out. */
    void finish(Claim claim) {
        jdbc.sql("delete from platform.outbox_due where tenant_id = :tenant and outbox_id = :id and fence = :fence")
                .param("tenant", claim.tenantId())
                .param("id", claim.outboxId())
                .param("fence", claim.fence())
                .update();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getInt("tenant_id"),
                row.getObject("outbox_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("account"),
                row.getObject("channel_account_id", UUID.class),
                row.getString("endpoint"),
                row.getLong("fence"),
                row.getObject("claimed_until", OffsetDateTime.class).toInstant());
    }
}

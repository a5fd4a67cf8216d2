package app.signalbox.server.operations;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.operations.JobView;
import app.signalbox.contract.operations.NodeView;
import app.signalbox.contract.operations.QueueAge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the platform's tables; each look is a few rows by index for each tenant. */
@Component
class OperationsQueries {

    /** Behind the position of each job the first few hundred events say what the oldest of a channel is. */
    private static final String QUEUES = """
            with seen as (
                select tenant_id, status from platform.tenant
                where status in ('active', 'suspended') and (:everything or tenant_id = any(:visible))),
            behind as (
                select w.job, e.channel, min(e.received_at) as since
                from seen t cross join (values ('route'), ('triage')) as w (job)
                left join lateral (
                    select position from platform.job_position
                    where job = w.job and tenant_id = t.tenant_id order by position desc limit 1) p on true
                cross join lateral (
                    select channel, received_at from platform.provider_event
                    where tenant_id = t.tenant_id and arrival > coalesce(p.position, 0)
                    order by arrival limit 300) e
                where w.job = 'route' or t.status = 'active'
                group by w.job, e.channel),
            due as (
                select d.channel, min(d.due_at) as since, count(*) as number
                from platform.outbox_due d join seen using (tenant_id)
                where d.due_at < cast(:now as timestamptz) group by d.channel)
            select c.channel,
                (select since from behind where job = 'route' and channel = c.channel) as unapplied,
                (select since from behind where job = 'triage' and channel = c.channel) as untriaged,
                due.since as due_since, coalesce(due.number, 0) as due
            from unnest(cast(:channels as text[])) with ordinality as c (channel, place) left join due using (channel)
            order by c.place
            """;

    private static final String JOBS = """
            select distinct on (i.job_name) i.job_name, e.status, e.start_time, e.end_time, e.exit_message,
                (select count(*) from platform.batch_job_execution f join platform.batch_job_instance fi
                        using (job_instance_id)
                    where fi.job_name = i.job_name and f.status = 'FAILED' and f.create_time > :yesterday) as failed
            from platform.batch_job_instance i join platform.batch_job_execution e using (job_instance_id)
            order by i.job_name, e.job_execution_id desc
            """;
    private static final String NODES = """
            select n.node_id, n.description, n.started_at, n.seen_at, n.seen_at > :aMinuteAgo as alive,
                (select count(*) from platform.job_shard s where s.node_id = n.node_id and s.lease_until > :now) as shards
            from platform.node n where n.seen_at > :yesterday order by n.seen_at desc, n.node_id limit 50
            """;
    private static final int LONGEST_MESSAGE = 200;

    private final JdbcClient jdbc;

    OperationsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QueueAge> queues(@Nullable Set<Integer> visible, Instant now) {
        return jdbc.sql(QUEUES)
                .param("everything", visible == null)
                .param("visible", visible == null ? new Integer[0] : visible.toArray(Integer[]::new))
                .param("now", now.toString())
                .param(
                        "channels",
                        List.of(Channel.values()).stream().map(Channel::value).toArray(String[]::new))
                .query((row, number) -> new QueueAge(
                        Channel.of(row.getString("channel")),
                        instant(row, "unapplied"),
                        instant(row, "untriaged"),
                        instant(row, "due_since"),
                        row.getLong("due")))
                .list();
    }

    boolean hasOneAgency() {
        return jdbc.sql("select count(*) from (select from platform.agency limit 2) a")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    List<JobView> jobs(Instant now) {
        return jdbc.sql(JOBS)
                .param("yesterday", LocalDateTime.ofInstant(now.minusSeconds(86_400), ZoneOffset.UTC))
                .query(OperationsQueries::job)
                .list();
    }

    List<NodeView> nodes(Instant now) {
        return jdbc.sql(NODES)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("aMinuteAgo", now.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("yesterday", now.minusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new NodeView(
                        row.getObject("node_id", UUID.class),
                        row.getString("description"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("alive"),
                        row.getInt("shards")))
                .list();
    }

    private static JobView job(ResultSet row, int number) throws SQLException {
        return new JobView(
                row.getString("job_name"),
                row.getString("status").toLowerCase(Locale.ROOT),
                local(row, "start_time"),
                local(row, "end_time"),
                firstLine(row.getString("exit_message")),
                row.getLong("failed"),
                false);
    }

    private static @Nullable String firstLine(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return null;
        }
        String line = message.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    /** Spring Batch writes times without a zone; the process runs in UTC. */
    private static @Nullable Instant local(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

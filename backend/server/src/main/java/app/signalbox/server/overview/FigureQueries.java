package app.signalbox.server.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's figures, all in one statement. How many rows come does not depend on how much there is. */
@Repository
class FigureQueries {

    private static final String FIGURES = """
            with opened as materialized (
                select c.conversation_id, t.channel, coalesce(c.intent, '') as intent, c.opened_at,
                    c.opened_at < :start as before,
                    case when c.opened_at >= :start then cast(c.opened_at at time zone :zone as date) end as day
                from conversation c join thread t using (thread_id)
                where c.opened_at >= :earlier and c.opened_at < :end and c.last_message_at is not null),
            answered as (
                select o.before, extract(epoch from first.at - o.opened_at) as seconds
                from opened o cross join lateral (
                    select min(m.provider_time) as at from message m
                    where m.conversation_id = o.conversation_id and m.direction = 'outbound'
                        and m.provider_time > o.opened_at) first
                where first.at is not null),
            resolved as (
                select resolved_at < :start as before, extract(epoch from resolved_at - opened_at) as seconds
                from conversation
                where resolved_at >= :earlier and resolved_at < :end and status = 'resolved'
                    and last_message_at is not null)
            select 'NETWORK' as kind, before, day, channel as key, '' as currency, count(*) as count, 0 as micros
            from opened group by before, day, channel
            union all
            select 'INTENT', before, day, intent, '', count(*), 0 from opened group by before, day, intent
            union all
            select 'RESPONSE', before, null, cast(floor(20 * ln(1 + greatest(0, seconds))) as text), '', count(*), 0
            from answered group by before, 4
            union all
            select 'RESOLUTION', before, null, cast(floor(20 * ln(1 + greatest(0, seconds))) as text), '', count(*), 0
            from resolved group by before, 4
            union all
            select 'ANSWER', created_at < :start, null, author_kind, '', count(*), 0
            from outbox
            where created_at >= :earlier and created_at < :end and state in ('accepted', 'delivered', 'read')
                and act in ('reply', 'private_reply')
            group by 2, 4
            union all
            select 'DRAFT', given_at < :start, null, verdict, '', count(*), 0
            from draft_feedback where given_at >= :earlier and given_at < :end group by 2, 4
            union all
            select 'LEAD', captured_at < :start, null, 'found', '', count(*), 0
            from lead where captured_at >= :earlier and captured_at < :end group by 2
            union all
            select 'LEAD', stage_since < :start, null, stage, coalesce(won_currency, ''), count(*),
                coalesce(sum(won_micros), 0)
            from lead where stage in ('won', 'lost') and stage_since >= :earlier and stage_since < :end group by 2, 4, 5
            """;

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<FigureRow> rows(Period period, ZoneId zone) {
        return jdbc.sql(FIGURES)
                .param("earlier", parameter(period.before().startsAt(zone)))
                .param("start", parameter(period.startsAt(zone)))
                .param("end", parameter(period.endsAt(zone)))
                .param("zone", zone.getId())
                .query(FigureQueries::row)
                .list();
    }

    private static OffsetDateTime parameter(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static FigureRow row(ResultSet row, int number) throws SQLException {
        return new FigureRow(
                FigureRow.Kind.valueOf(row.getString("kind")),
                row.getBoolean("before"),
                row.getObject("day", LocalDate.class),
                row.getString("key"),
                row.getString("currency"),
                row.getLong("count"),
                row.getLong("micros"));
    }
}

package app.signalbox.server.intake.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code platform.account_rate}: how much webhooks told of each account in each hour. No tenant is bound. */
@Repository
class AccountRates {

    /** Four weeks to compare with, and as long as a silence may last before it is forgotten. */
    private static final Duration KEPT = Duration.ofDays(42);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts what arrived since the last time; what we asked for ourselves is no sign of life. */
    @Transactional
    public void count() {
        long after = jdbc.sql("select arrival from platform.account_rate_mark for update")
                .query(Long.class)
                .single();
        long upTo = jdbc.sql("select coalesce(max(arrival), 0) from platform.arrival_mark")
                .query(Long.class)
                .single();
        if (upTo > after) {
            add(after, upTo);
            jdbc.sql("update platform.account_rate_mark set arrival = :arrival")
                    .param("arrival", upTo)
                    .update();
        }
        jdbc.sql("delete from platform.account_rate where hour_at < :before")
                .param("before", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private void add(long after, long upTo) {
        jdbc.sql("""
                        insert into platform.account_rate as r (tenant_id, channel_account_id, hour_at, events, last_at)
                        select e.tenant_id, e.channel_account_id, date_trunc('hour', e.received_at, 'UTC'), count(*),
                            max(e.received_at)
                        from platform.provider_event e join platform.tenant t using (tenant_id)
                        where e.arrival > :after and e.arrival <= :upTo and e.origin = 'webhook'
                            and e.channel_account_id is not null
                        group by 1, 2, 3
                        on conflict (channel_account_id, hour_at) do update
                            set events = r.events + excluded.events, last_at = greatest(r.last_at, excluded.last_at)
                        """).param("after", after).param("upTo", upTo).update();
    }

    /** When a webhook last told of each connected account. */
    Map<UUID, Instant> lastEvents() {
        Map<UUID, Instant> last = new HashMap<>();
        jdbc.sql("""
                        select r.channel_account_id, max(a.last_at) as last_at
                        from platform.channel_route r join platform.account_rate a using (channel_account_id)
                        group by r.channel_account_id
                        """).query(row -> {
            last.put(
                    row.getObject("channel_account_id", UUID.class),
                    row.getObject("last_at", OffsetDateTime.class).toInstant());
        });
        return last;
    }

    /**
     * How each connected account's silence compares: of the whole hours since its last event, at most a week of them,
     * with the same hours one to four weeks before, as far as it was heard of so long ago.
     */
    Map<UUID, Silence> silences() {
        Map<UUID, Silence> silences = new HashMap<>();
        jdbc.sql("""
                        with heard as (
                            select r.channel_account_id, min(a.hour_at) as first_at, max(a.last_at) as last_at,
                                date_trunc('hour', max(a.last_at), 'UTC') + interval '1 hour' as begin_at
                            from platform.channel_route r join platform.account_rate a using (channel_account_id)
                            group by r.channel_account_id),
                        span as (
                            select *, least(date_trunc('hour', cast(:now as timestamptz), 'UTC'),
                                begin_at + interval '7 days') as end_at from heard)
                        select s.channel_account_id, s.last_at, count(*) as weeks, min(w.events) as least,
                            avg(w.events) as usual
                        from span s
                        cross join generate_series(1, 4) as ago (weeks)
                        cross join lateral (
                            select coalesce(sum(a.events), 0) as events from platform.account_rate a
                            where a.channel_account_id = s.channel_account_id
                                and a.hour_at >= s.begin_at - make_interval(weeks => ago.weeks)
                                and a.hour_at < s.end_at - make_interval(weeks => ago.weeks)) w
                        where s.begin_at < s.end_at and s.first_at <= s.begin_at - make_interval(weeks => ago.weeks)
                        group by s.channel_account_id, s.last_at
                        """).param("now", utc(clock.instant())).query(row -> {
            silences.put(
                    row.getObject("channel_account_id", UUID.class),
                    new Silence(
                            row.getObject("last_at", OffsetDateTime.class).toInstant(),
                            row.getInt("weeks"),
                            row.getLong("least"),
                            row.getDouble("usual")));
        });
        return silences;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

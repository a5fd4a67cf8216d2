package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.outlet.LimitReading;
import app.signalbox.server.channels.outlet.LimitScope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the networks let through, in token buckets and pauses that all nodes share. Buckets begin with what a network
 * publishes and follow what it tells with its answers. Works on {@code platform}: call with no tenant bound.
 */
@Repository
class SendLimits {

    private static final Duration BREATHER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final OutboxSettings settings;

    SendLimits(JdbcClient jdbc, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Takes a token for each claimed act. Returns those that may not go now, with when to come again, which a pause may
     * put off further.
     */
    @Transactional
    public Map<Claim, Instant> take(List<Claim> claims, Instant now) {
        Map<Claim, Instant> refused = new HashMap<>();
        claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.channel().value() + "/" + key(claim), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> refused.putAll(takeAlike(alike, now)));
        return refused;
    }

    /** Takes from one bucket. */
    private Map<Claim, Instant> takeAlike(List<Claim> claims, Instant now) {
        Claim first = claims.getFirst();
        Allowance allowance = settings.allowance(first.channel(), first.endpoint());
        Bucket bucket = fill(first, allowance, now);
        if (bucket.pausedUntil().isAfter(now)) {
            return claims.stream().collect(Collectors.toMap(claim -> claim, claim -> now));
        }
        int granted = Math.min(claims.size(), (int) bucket.tokens());
        if (granted > 0) {
            jdbc.sql("""
                            update platform.send_limit set tokens = tokens - :granted
                            where channel = :channel and kind = 'endpoint' and key = :key
                            """)
                    .param("granted", granted)
                    .param("channel", first.channel().value())
                    .param("key", key(first))
                    .update();
        }
        Map<Claim, Instant> refused = new HashMap<>();
        for (int i = granted; i < claims.size(); i++) {
            double seconds = (i + 1 - bucket.tokens()) / allowance.perSecond();
            refused.put(claims.get(i), now.plusMillis(Math.max(20, Math.round(seconds * 1_000))));
        }
        return refused;
    }

    private record Bucket(double tokens, Instant pausedUntil) {}

    private Bucket fill(Claim claim, Allowance allowance, Instant now) {
        return jdbc.sql("""
                        insert into platform.send_limit as l (channel, kind, key, tokens, counted_at)
                        values (:channel, 'endpoint', :key, :most, cast(:now as timestamptz))
                        on conflict (channel, kind, key) do update
                            set tokens = least(:most,
                                    l.tokens + greatest(0, extract(epoch from (cast(:now as timestamptz) - l.counted_at))) * :perSecond),
                                counted_at = greatest(l.counted_at, cast(:now as timestamptz))
                        returning tokens, greatest(paused_until,
                            platform.pause_of(:channel, :account, :endpoint)) as paused_until
                        """)
                .param("channel", claim.channel().value())
                .param("key", key(claim))
                .param("most", (double) allowance.most())
                .param("perSecond", allowance.perSecond())
                .param("now", Entries.parameter(now))
                .param("account", claim.account())
                .param("endpoint", claim.endpoint())
                .query((row, number) ->
                        new Bucket(row.getDouble("tokens"), end(row.getObject("paused_until", OffsetDateTime.class))))
                .single();
    }

    /**
     * Lets everything within a scope wait, whoever wants to send it, until then.
     *
     * @param until null for as long as nobody resumes it
     */
    @Transactional
    public void pause(Channel channel, LimitScope scope, @Nullable Instant until, String reason, Instant now) {
        jdbc.sql("""
                        insert into platform.send_limit as l (channel, kind, key, tokens, counted_at, paused_until, reason)
                        values (:channel, :kind, :key, 0, :now, coalesce(cast(:until as timestamptz), 'infinity'), :reason)
                        on conflict (channel, kind, key) do update
                            set paused_until = greatest(l.paused_until, excluded.paused_until), reason = excluded.reason
                        """)
                .param("channel", channel.value())
                .param("kind", kind(scope))
                .param("key", scope.key())
                .param("now", Entries.parameter(now))
                .param("until", Entries.parameter(until))
                .param("reason", reason)
                .update();
        reschedule(channel, scope);
    }

    /** What is claimed is left to its claimer, who asks for the pauses when giving it back. */
    private void reschedule(Channel channel, LimitScope scope) {
        jdbc.sql("""
                        update platform.outbox_due d
                        set due_at = greatest(d.wanted_at, platform.pause_of(d.channel, d.account, d.endpoint))
                        where d.channel = :channel and d.claimed_until is null and (:kind = 'app' or (:kind = 'account' and d.account = :key)
                            or (:kind = 'endpoint' and d.account || '/' || d.endpoint = :key))
                        """)
                .param("channel", channel.value())
                .param("kind", kind(scope))
                .param("key", scope.key())
                .update();
    }

    /** Learns from what a network told along with an answer. */
    @Transactional
    public void learn(Channel channel, List<LimitReading> readings, Instant now) {
        for (LimitReading reading : readings) {
            if (reading.used() >= 1) {
                Instant until = reading.resetsAt() == null ? now.plus(BREATHER) : reading.resetsAt();
                pause(channel, reading.scope(), until, "The network says that its limit is used up.", now);
            } else if (reading.remaining() != null && reading.scope().kind() == LimitScope.Kind.ENDPOINT) {
                jdbc.sql("""
                                update platform.send_limit set tokens = least(tokens, :remaining)
                                where channel = :channel and kind = 'endpoint' and key = :key
                                """)
                        .param("remaining", reading.remaining())
                        .param("channel", channel.value())
                        .param("key", reading.scope().key())
                        .update();
            }
        }
    }

    /** Why everything of an account waits, empty if nothing is in its way. */
    @Transactional(readOnly = true)
    public Optional<String> reasonToWait(Channel channel, String account, Instant now) {
        return jdbc.sql("""
                        select reason from platform.send_limit
                        where channel = :channel and paused_until > :now and reason is not null
                          and (kind, key) in (('app', 'app'), ('account', :account))
                        order by paused_until desc limit 1
                        """)
                .param("channel", channel.value())
                .param("account", account)
                .param("now", Entries.parameter(now))
                .query(String.class)
                .optional();
    }

    private static String key(Claim claim) {
        return claim.account() + "/" + claim.endpoint();
    }

    private static String kind(LimitScope scope) {
        return scope.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Instant end(OffsetDateTime time) {
        return time.equals(OffsetDateTime.MAX)
                ? Instant.MAX
                : time.equals(OffsetDateTime.MIN) ? Instant.MIN : time.toInstant();
    }
}

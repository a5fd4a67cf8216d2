package app.signalbox.server.triage;

import app.signalbox.server.inbox.TriageInput;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Notes what each agent did for each message: engine, model, time, cost and outcome. */
@Repository
class TriageRuns {

    private static final int[] TYPES = {
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BIGINT,
        Types.BIGINT,
        Types.TIMESTAMP_WITH_TIMEZONE
    };

    private final JdbcTemplate batches;
    private final Clock clock;

    TriageRuns(JdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    void record(List<Triaged> triaged, EngineVersion drafter) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Triaged each : triaged) {
            rows.add(classify(each));
            rows.add(score(each));
            if (each.draft() != null) {
                rows.add(draft(each, each.draft(), drafter));
            }
        }
        batches.batchUpdate("""
                insert into triage_run (message_id, agent, engine, model_version, outcome, reason, latency_micros,
                    cost_micros, ran_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, TYPES);
    }

    /** Takes away why runs for these messages failed. */
    void forgetFailures(List<UUID> messageIds) {
        batches.update("""
                update triage_run set reason = null
                where message_id = any(cast(? as uuid[])) and outcome = 'failed' and reason is not null
                """, (Object) messageIds.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** What came of asking about a message. */
    void record(UUID messageId, List<AgentRun> runs) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (AgentRun run : runs) {
            batches.update(
                    """
                    insert into triage_run (message_id, agent, engine, model_version, prompt, outcome, reason,
                        latency_micros, cost_micros, tokens_in, tokens_out, from_cache, ran_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    messageId,
                    run.agent(),
                    run.by().engine(),
                    run.by().modelVersion(),
                    run.prompt(),
                    run.outcome().name().toLowerCase(Locale.ROOT),
                    run.reason(),
                    TimeUnit.NANOSECONDS.toMicros(run.took().toNanos()),
                    run.costMicros(),
                    run.tokens() == null ? null : run.tokens().input(),
                    run.tokens() == null ? null : run.tokens().output(),
                    run.origin() == AgentRun.Origin.CACHE,
                    now);
        }
    }

    void recordFailure(List<TriageInput> messages, RuntimeException cause, EngineVersion version) {
        String reason = cause.getClass().getSimpleName();
        messages.forEach(message -> batches.update(
                """
                insert into triage_run (message_id, agent, engine, model_version, outcome, reason, latency_micros,
                    cost_micros, ran_at) values (?, 'classify', ?, ?, 'failed', ?, 0, 0, ?)
                """,
                message.messageId(),
                version.engine(),
                version.modelVersion(),
                reason,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private @Nullable Object[] classify(Triaged each) {
        String outcome = each.assessment().classification().unsure() ? "unsure" : "ok";
        long micros = each.latency().assessMicros();
        return row(each, "classify", each.assessment().by(), outcome, null, micros);
    }

    /** A score comes out of the pass that classified, so that it takes no time of its own. */
    private @Nullable Object[] score(Triaged each) {
        EngineVersion by = each.assessment().by();
        return each.refusal() == null
                ? row(each, "score", by, "ok", null, 0)
                : row(each, "score", by, "policy", each.refusal().ruleId(), 0);
    }

    private @Nullable Object[] draft(Triaged each, DraftProposal draft, EngineVersion version) {
        long micros = each.latency().draftMicros();
        return switch (draft) {
            case DraftProposal.Drafted drafted -> row(each, "draft", version, "ok", null, micros);
            case DraftProposal.Abstained abstained ->
                row(each, "draft", version, "abstained", abstained.handover().value(), micros);
        };
    }

    /** The embedded engine costs no money, so that the cost is 0. */
    private @Nullable Object[] row(
            Triaged each, String agent, EngineVersion version, String outcome, @Nullable String reason, long micros) {
        return new @Nullable Object[] {
            each.message().messageId(),
            agent,
            version.engine(),
            version.modelVersion(),
            outcome,
            reason,
            micros,
            0L,
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        };
    }
}

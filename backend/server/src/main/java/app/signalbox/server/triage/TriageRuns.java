package app.signalbox.server.triage;

import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.PolicyDecision;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Notes what each agent did for each message: engine, model, time, cost and outcome. */
@Repository
class TriageRuns {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TriageRuns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them by one statement. The embedded engine costs no money, so that the cost is 0. */
    void record(List<Triaged> triaged, EngineVersion drafter) {
        List<Run> runs = triaged.stream().flatMap(each -> runs(each, drafter)).toList();
        jdbc.update(
                """
                insert into triage_run (message_id, agent, engine, model_version, outcome, reason, latency_micros,
                    cost_micros, ran_at)
                select r.*, 0, cast(? as timestamptz) from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as bigint[])) as r
                """,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                column(runs, Run::messageId),
                column(runs, Run::agent),
                column(runs, run -> run.by().engine()),
                column(runs, run -> run.by().modelVersion()),
                column(runs, Run::outcome),
                column(runs, Run::reason),
                column(runs, Run::micros));
    }

    private static @Nullable String[] column(List<Run> runs, Function<Run, @Nullable Object> value) {
        return runs.stream()
                .map(run -> Objects.toString(value.apply(run), null))
                .toArray(String[]::new);
    }

    /** Takes away why runs for these messages failed. */
    void forgetFailures(List<UUID> messageIds) {
        jdbc.update("""
                update triage_run set reason = null
                where message_id = any(cast(? as uuid[])) and outcome = 'failed' and reason is not null
                """, (Object) messageIds.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** What came of asking about a message. */
    void record(UUID messageId, List<AgentRun> runs) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (AgentRun run : runs) {
            jdbc.update(
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
        messages.forEach(message -> jdbc.update(
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

    private static Stream<Run> runs(Triaged each, EngineVersion drafter) {
        Stream<Run> read = Stream.of(classify(each), score(each));
        DraftProposal draft = each.draft();
        return draft == null ? read : Stream.concat(read, Stream.of(draft(each, draft, drafter)));
    }

    private static Run classify(Triaged each) {
        String outcome = each.assessment().classification().unsure() ? "unsure" : "ok";
        return new Run(
                each.message().messageId(),
                "classify",
                each.assessment().by(),
                outcome,
                null,
                each.latency().assessMicros());
    }

    /** A score comes out of the pass that classified, so that it takes no time of its own. */
    private static Run score(Triaged each) {
        PolicyDecision.Refused refusal = each.refusal();
        return new Run(
                each.message().messageId(),
                "score",
                each.assessment().by(),
                refusal == null ? "ok" : "policy",
                refusal == null ? null : refusal.ruleId(),
                0);
    }

    private static Run draft(Triaged each, DraftProposal draft, EngineVersion by) {
        String handover = draft instanceof DraftProposal.Abstained abstained
                ? abstained.handover().value()
                : null;
        return new Run(
                each.message().messageId(),
                "draft",
                by,
                handover == null ? "ok" : "abstained",
                handover,
                each.latency().draftMicros());
    }

    private record Run(
            UUID messageId,
            String agent,
            EngineVersion by,
            String outcome,
            @Nullable String reason,
            long micros) {}
}

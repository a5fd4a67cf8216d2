package app.signalbox.server.triage.feedback;

import app.signalbox.contract.triage.EngineFeedback;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code draft_feedback} of the bound tenant. */
@Repository
class FeedbackRows {

    private static final String PROPOSED = "select draft_id, message_id, text from draft ";

    private final JdbcClient jdbc;

    FeedbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft as it stands. */
    record Proposed(UUID draftId, UUID messageId, String text) {}

    /** What was made of a draft. */
    record Verdict(
            String name,
            @Nullable Double similarity,
            @Nullable String reason,
            @Nullable UUID outboxId,
            @Nullable UUID operatorId,
            Instant at) {}

    Optional<Proposed> draft(UUID draftId) {
        return jdbc.sql(PROPOSED + "where draft_id = :id")
                .param("id", draftId)
                .query(Proposed.class)
                .optional();
    }

    /** The draft for a message of which nobody has said anything yet. */
    Optional<Proposed> untouched(UUID messageId) {
        return jdbc.sql(PROPOSED + """
                        d where d.message_id = :message
                          and not exists (select from draft_feedback f where f.draft_id = d.draft_id)
                        """)
                .param("message", messageId)
                .query(Proposed.class)
                .optional();
    }

    /** Keeps it in place of what was said of the draft before. */
    void put(Proposed draft, Verdict verdict) {
        jdbc.sql("""
                        insert into draft_feedback (draft_id, message_id, triage_run_id, engine, verdict, similarity, reason,
                            outbox_id, operator_id, given_at)
                        select :draft, :message, run.triage_run_id, coalesce(run.engine, 'unknown'), :verdict, :similarity,
                            :reason, cast(:outbox as uuid), cast(:operator as uuid), :at
                        from (values (1)) as one
                        left join lateral (select triage_run_id, engine from triage_run
                            where message_id = :message and agent = 'draft' and outcome in ('ok', 'unsure')
                            order by triage_run_id desc limit 1) as run on true
                        on conflict (draft_id) do update
                            set triage_run_id = excluded.triage_run_id, engine = excluded.engine,
                                verdict = excluded.verdict, similarity = excluded.similarity, reason = excluded.reason,
                                outbox_id = excluded.outbox_id, operator_id = excluded.operator_id,
                                given_at = excluded.given_at
                        """)
                .param("draft", draft.draftId())
                .param("message", draft.messageId())
                .param("verdict", verdict.name())
                .param("similarity", verdict.similarity())
                .param("reason", verdict.reason())
                .param("outbox", verdict.outboxId())
                .param("operator", verdict.operatorId())
                .param("at", parameter(verdict.at()))
                .update();
    }

    /** Takes away what an answer said of its draft. */
    void removeByAnswer(UUID outboxId) {
        jdbc.sql("delete from draft_feedback where outbox_id = :id")
                .param("id", outboxId)
                .update();
    }

    /** Takes away that a draft was set aside, unless an answer said so. */
    void removeRejection(UUID draftId) {
        jdbc.sql("delete from draft_feedback where draft_id = :id and verdict = 'rejected' and outbox_id is null")
                .param("id", draftId)
                .update();
    }

    /** Takes away the reasons, which may repeat what a person wrote. */
    void forgetReasons(List<UUID> messageIds) {
        jdbc.sql("""
                        update draft_feedback set reason = null
                        where message_id = any(cast(:ids as uuid[])) and reason is not null
                        """)
                .param("ids", messageIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    List<EngineFeedback> counts(Instant from, Instant before) {
        return jdbc.sql("""
                        select engine, count(*) filter (where verdict = 'accepted') as accepted,
                            count(*) filter (where verdict = 'edited') as edited,
                            count(*) filter (where verdict = 'rejected') as rejected, avg(similarity) as similarity
                        from draft_feedback where given_at >= :from and given_at < :before
                        group by engine order by engine
                        """)
                .param("from", parameter(from))
                .param("before", parameter(before))
                .query((row, number) -> new EngineFeedback(
                        row.getString("engine"),
                        row.getInt("accepted"),
                        row.getInt("edited"),
                        row.getInt("rejected"),
                        row.getObject("similarity", Double.class)))
                .list();
    }

    private static OffsetDateTime parameter(Instant time) {
        return OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

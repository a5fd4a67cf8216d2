package app.signalbox.server.policy;

import app.signalbox.contract.policy.PolicyOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the bound tenant's decisions. */
@Repository
class PolicyDecisionRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PolicyDecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<KeptDecision> decisions) {
        jdbc.sql("""
                        insert into policy_decision (policy_decision_id, action, subject_id, facts, verdict,
                            obligations, rule_id, rule_book, decided_at)
                        select * from unnest(cast(:ids as uuid[]), cast(:actions as text[]), cast(:subjects as uuid[]),
                            cast(:facts as jsonb[]), cast(:verdicts as text[]), cast(:obligations as jsonb[]),
                            cast(:rules as text[]), cast(:books as text[]), cast(:times as timestamptz[]))
                        """)
                .param("ids", texts(decisions, one -> one.id().toString()))
                .param("actions", texts(decisions, one -> Words.of(one.action())))
                .param("subjects", texts(decisions, one -> one.subjectId().toString()))
                .param("facts", texts(decisions, KeptDecision::facts))
                .param("verdicts", texts(decisions, one -> one.outcome().verdict()))
                .param(
                        "obligations",
                        texts(
                                decisions,
                                one -> JSON.writeValueAsString(one.outcome().obligations())))
                .param("rules", texts(decisions, one -> one.outcome().ruleId()))
                .param("books", texts(decisions, KeptDecision::ruleBook))
                .param("times", texts(decisions, one -> one.decidedAt().toString()))
                .update();
    }

    /** Those before a position, the last decided first; all rules if none is named. */
    List<KeptDecision> page(@Nullable String ruleId, String time, String id, int limit) {
        return jdbc.sql("""
                        select * from policy_decision
                        where (cast(:rule as text) is null or rule_id = :rule) and (decided_at, policy_decision_id) < (cast(:time as timestamptz), cast(:id as uuid))
                        order by decided_at desc, policy_decision_id desc limit :limit
                        """)
                .param("rule", ruleId)
                .param("time", time)
                .param("id", id)
                .param("limit", limit)
                .query(PolicyDecisionRows::decision)
                .list();
    }

    /** Those behind a position and before an instant, the first decided first. */
    List<KeptDecision> following(Instant time, UUID id, Instant before, int limit) {
        return jdbc.sql("""
                        select * from policy_decision
                        where (decided_at, policy_decision_id) > (:time, :id) and decided_at < :before
                        order by decided_at, policy_decision_id limit :limit
                        """)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(PolicyDecisionRows::decision)
                .list();
    }

    private static @Nullable String[] texts(
            List<KeptDecision> decisions, Function<KeptDecision, @Nullable String> column) {
        return decisions.stream().map(column).toArray(String[]::new);
    }

    private static KeptDecision decision(ResultSet row, int number) throws SQLException {
        return new KeptDecision(
                row.getObject("policy_decision_id", UUID.class),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getObject("subject_id", UUID.class),
                row.getString("facts"),
                new PolicyOutcome(
                        row.getString("verdict"),
                        JSON.readValue(row.getString("obligations"), WORDS),
                        row.getString("rule_id")),
                row.getString("rule_book"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}

package app.signalbox.server.rules;

import app.signalbox.server.inbox.Occasion;
import app.signalbox.server.kernel.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what rules did. */
@Repository
class EffectRows {

    private static final String OF_RULE = "select * from rule_effect where rule_id = :rule ";
    private static final String PAGE = OF_RULE + """
            and (cast(:at as timestamptz) is null
                or (acted_at, rule_effect_id) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by acted_at desc, rule_effect_id desc limit :limit
            """;
    private static final String ONE = OF_RULE + "and rule_effect_id = :id";
    private static final String SINCE = OF_RULE + """
            and acted_at >= :since and undone_at is null order by acted_at desc, rule_effect_id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EffectRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a rule did once. */
    record Effect(
            UUID id,
            int version,
            UUID conversationId,
            UUID messageId,
            Instant actedAt,
            List<UUID> actIds,
            @Nullable String reason) {

        Effect {
            actIds = List.copyOf(actIds);
        }
    }

    void add(Rule rule, Occasion upon, List<UUID> acts, @Nullable String reason) {
        jdbc.sql("""
                        insert into rule_effect (rule_effect_id, rule_id, version, conversation_id, message_id, acted_at,
                            act_ids, reason)
                        values (:id, :rule, :version, :conversation, :message, :now, cast(:acts as uuid[]), :reason)
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("rule", rule.id())
                .param("version", rule.version())
                .param("conversation", upon.conversationId())
                .param("message", upon.messageId())
                .param("now", RuleRows.parameter(clock.instant()))
                .param("acts", texts(acts))
                .param("reason", reason)
                .update();
    }

    /** Those of these messages upon which the rule has acted. */
    Set<UUID> known(UUID rule, Collection<UUID> messages) {
        return new HashSet<>(jdbc.sql("""
                        select message_id from rule_effect
                        where rule_id = :rule and message_id = any(cast(:ids as uuid[]))
                        """)
                .param("rule", rule)
                .param("ids", texts(messages))
                .query(UUID.class)
                .list());
    }

    /** Messages upon which the rule has acted since a moment. */
    List<UUID> messages(UUID rule, Instant since) {
        return jdbc.sql("select message_id from rule_effect where rule_id = :rule and acted_at > :since")
                .param("rule", rule)
                .param("since", RuleRows.parameter(since))
                .query((row, number) -> row.getObject("message_id", UUID.class))
                .list();
    }

    /** Conversations on which the rule has acted since a moment. */
    Set<UUID> conversations(UUID rule, Instant since) {
        return new HashSet<>(
                jdbc.sql("select distinct conversation_id from rule_effect where rule_id = :rule and acted_at > :since")
                        .param("rule", rule)
                        .param("since", RuleRows.parameter(since))
                        .query(UUID.class)
                        .list());
    }

    /** Behind a moment and an id, from the latest where none are given. */
    List<Effect> page(UUID rule, @Nullable Instant at, @Nullable UUID id, int limit) {
        return jdbc.sql(PAGE)
                .param("rule", rule)
                .param("at", at == null ? null : RuleRows.parameter(at))
                .param("id", id)
                .param("limit", limit)
                .query(EffectRows::effect)
                .list();
    }

    Optional<Effect> find(UUID rule, UUID id) {
        return jdbc.sql(ONE)
                .param("rule", rule)
                .param("id", id)
                .query(EffectRows::effect)
                .optional();
    }

    /** What stands, since a moment, the latest first. */
    List<Effect> since(UUID rule, Instant since, int limit) {
        return jdbc.sql(SINCE)
                .param("rule", rule)
                .param("since", RuleRows.parameter(since))
                .param("limit", limit)
                .query(EffectRows::effect)
                .list();
    }

    void undone(Collection<UUID> ids) {
        jdbc.sql("update rule_effect set undone_at = :now where rule_effect_id = any(cast(:ids as uuid[]))")
                .param("now", RuleRows.parameter(clock.instant()))
                .param("ids", texts(ids))
                .update();
    }

    /** Deletes effects from before then, the oldest first. */
    int deleteActed(Instant before, int limit) {
        return jdbc.sql("""
                        delete from rule_effect where rule_effect_id in (
                            select rule_effect_id from rule_effect where acted_at < :before
                            order by acted_at limit :limit)
                        """)
                .param("before", RuleRows.parameter(before))
                .param("limit", limit)
                .update();
    }

    private static Effect effect(ResultSet row, int number) throws SQLException {
        return new Effect(
                row.getObject("rule_effect_id", UUID.class),
                row.getInt("version"),
                row.getObject("conversation_id", UUID.class),
                row.getObject("message_id", UUID.class),
                RuleRows.time(row, "acted_at"),
                List.of((UUID[]) row.getArray("act_ids").getArray()),
                row.getString("reason"));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}

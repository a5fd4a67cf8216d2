package app.signalbox.server.triage.correction;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the bound tenant's corrections. */
@Repository
class CorrectionQueries {

    private static final String SELECT = """
            select c.*, m.conversation_id, m.text
            from correction c join message m using (message_id)
            """;
    private static final String BY_ID = SELECT + "where c.correction_id = :id";
    private static final String STANDING = SELECT + """
            where c.message_id = :message and c.withdrawn_at is null order by c.aspect
            """;
    private static final String PAGE = SELECT + """
            where (c.corrected_at, c.correction_id) < (cast(:time as timestamptz), cast(:id as uuid))
            order by c.corrected_at desc, c.correction_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    CorrectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Correction> find(UUID id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query(CorrectionQueries::correction)
                .optional();
    }

    /** Those that count of a message, at most one for each aspect. */
    List<Correction> standing(UUID messageId) {
        return jdbc.sql(STANDING)
                .param("message", messageId)
                .query(CorrectionQueries::correction)
                .list();
    }

    List<Correction> page(Behind behind, int limit) {
        return jdbc.sql(PAGE)
                .param("time", behind.time())
                .param("id", behind.id())
                .param("limit", limit)
                .query(CorrectionQueries::correction)
                .list();
    }

    void add(UUID id, UUID messageId, Verdict verdict, String formerValue, @Nullable UUID operator, Instant now) {
        jdbc.sql("""
                        insert into correction (correction_id, message_id, text_digest, aspect, value, former_value,
                            corrected_by, corrected_at)
                        select :id, m.message_id, md5(coalesce(m.text, '')), :aspect, :value, :former,
                            cast(:operator as uuid), :now
                        from message m where m.message_id = :message
                        """)
                .param("id", id)
                .param("message", messageId)
                .param("aspect", verdict.aspect().value())
                .param("value", verdict.value())
                .param("former", formerValue)
                .param("operator", operator)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(UUID id, @Nullable UUID operator, Instant now) {
        jdbc.sql("""
                        update correction set withdrawn_by = cast(:operator as uuid), withdrawn_at = :now
                        where correction_id = :id and withdrawn_at is null
                        """)
                .param("id", id)
                .param("operator", operator)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether any of these messages was ever corrected. */
    boolean anyOf(List<UUID> messageIds) {
        return jdbc.sql("select exists (select from correction where message_id = any(cast(:ids as uuid[])))")
                .param("ids", messageIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Changes with what counts and with the words of those messages; empty where nothing counts. */
    String edition() {
        return anyCounts() ? editionOfThose() : "";
    }

    /** Most desks have never corrected anything, and are asked every few seconds while messages come. */
    private boolean anyCounts() {
        return jdbc.sql("select exists (select from correction where withdrawn_at is null)")
                .query(Boolean.class)
                .single();
    }

    private String editionOfThose() {
        return jdbc.sql("""
                        select case count(*) when 0 then '' else
                            count(*) || ' ' || max(cast(c.correction_id as text)) || ' ' || sum(m.arrival) end
                        from correction c join message m using (message_id)
                        where c.withdrawn_at is null
                        """).query(String.class).single();
    }

    /** What counts, message by message and the last corrected first, where the words are still those judged. */
    List<Example> examples(int limit) {
        return jdbc.sql("""
                        select m.text, max(c.value) filter (where c.aspect = 'intent') as intent,
                            max(c.value) filter (where c.aspect = 'urgency') as urgency,
                            cast(max(c.value) filter (where c.aspect = 'score') as int) as score
                        from correction c join message m using (message_id)
                        where c.withdrawn_at is null and m.deleted_at is null and m.expired_at is null and c.text_digest = md5(m.text)
                        group by m.message_id, m.text
                        order by max(c.corrected_at) desc, m.message_id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Example(
                        row.getString("text"),
                        read(row, "intent", Intent::of),
                        read(row, "urgency", Urgency::of),
                        row.getObject("score", Integer.class)))
                .list();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getObject("correction_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("text"),
                new Verdict(Aspect.of(row.getString("aspect")), row.getString("value")),
                row.getString("former_value"),
                row.getObject("corrected_by", UUID.class),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                row.getObject("withdrawn_by", UUID.class),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static <E> @Nullable E read(ResultSet row, String column, Function<String, E> reader) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : reader.apply(value);
    }
}

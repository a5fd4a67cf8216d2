package app.signalbox.server.triage.consult;

import app.signalbox.server.cost.Money;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Answers of models that a tenant has paid for, in the tenant's own schema. */
@Repository
class Answers {

    private final CurrentTenant currentTenant;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Answers(
            CurrentTenant currentTenant,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.currentTenant = currentTenant;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An answer given before.
     *
     * @param cost what it cost then
     */
    record Remembered<T>(T value, Money cost) {}

    <T> Optional<Remembered<T>> find(Tenant tenant, AnswerKey key, Class<T> type) {
        return inTenant(
                tenant,
                () -> jdbc.sql("""
                        select answer, cost_micros, currency from model_answer where model_answer_key = :key
                        """)
                        .param("key", key.digest())
                        .query((row, number) -> remembered(row, type))
                        .optional());
    }

    /**
     * Remembers an answer as long as its message's words are kept; the first one of a key stays. Waits for whoever is
     * about to erase them.
     */
    <T> void remember(Tenant tenant, AnswerKey key, UUID messageId, T value, Money cost) {
        inTenant(
                tenant,
                () -> jdbc.sql("""
                        insert into model_answer
                            (model_answer_key, message_id, agent, context, answer, cost_micros, currency, answered_at)
                        select :key, message_id, :agent, :context, cast(:answer as jsonb), :micros, :currency, :now
                        from message where message_id = :message and deleted_at is null and expired_at is null for share
                        on conflict do nothing
                        """)
                        .param("key", key.digest())
                        .param("message", messageId)
                        .param("agent", key.agent())
                        .param("context", key.context())
                        .param("answer", json.writeValueAsString(value))
                        .param("micros", cost.micros())
                        .param("currency", cost.currency().getCurrencyCode())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /**
     * Forgets what the bound tenant was answered before a time, and of the rest all but the latest.
     *
     * @param limit no more at once
     * @return how many were forgotten
     */
    @Transactional
    public int forget(Instant before, int latest, int limit) {
        return jdbc.sql("""
                        delete from model_answer where model_answer_key in (
                            select model_answer_key from model_answer where answered_at < :before
                            union
                            (select model_answer_key from model_answer order by answered_at desc offset :latest)
                            limit :limit)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("latest", latest)
                .param("limit", limit)
                .update();
    }

    private <T> T inTenant(Tenant tenant, Supplier<T> work) {
        return currentTenant.call(tenant, () -> transaction.execute(status -> work.get()));
    }

    private <T> Remembered<T> remembered(ResultSet row, Class<T> type) throws SQLException {
        return new Remembered<>(
                json.readValue(row.getString("answer"), type),
                new Money(row.getLong("cost_micros"), Currency.getInstance(row.getString("currency"))));
    }
}

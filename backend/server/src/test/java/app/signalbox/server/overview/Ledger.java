package app.signalbox.server.overview;

import app.signalbox.server.inbox.Brand;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what happened at a brand straight into its tables. */
final class Ledger {

    private final ApplicationContext context;
    private final Brand brand;

    Ledger(ApplicationContext context, Brand brand) {
        this.context = context;
        this.brand = brand;
    }

    /** A conversation that begins then, is answered after so long and resolved after so long, or never. */
    UUID conversation(
            String channel,
            @Nullable String intent,
            Instant at,
            @Nullable Duration answered,
            @Nullable Duration resolved) {
        UUID id = UUID.randomUUID();
        write("""
                insert into thread (thread_id, channel_account_id, channel, kind, key)
                values (:id, gen_random_uuid(), :channel, 'dm', cast(:id as text))
                """, Map.of("id", id, "channel", channel));
        write("""
                insert into conversation (conversation_id, thread_id, status, opened_at, last_message_at)
                values (:id, :id, 'open', :at, :at)
                """, Map.of("id", id, "at", moment(at)));
        if (intent != null) {
            write(
                    "update conversation set intent = :intent where conversation_id = :id",
                    Map.of("id", id, "intent", intent));
        }
        message(id, "inbound", "contact", at);
        if (answered != null) {
            message(id, "outbound", "operator", at.plus(answered));
        }
        if (resolved != null) {
            write(
                    "update conversation set status = 'resolved', resolved_at = :at where conversation_id = :id",
                    Map.of("id", id, "at", moment(at.plus(resolved))));
        }
        return id;
    }

    /** What an operator made of a draft. */
    void feedback(String verdict, Instant at) {
        write("""
                insert into draft_feedback (draft_id, message_id, engine, verdict, similarity, given_at)
                values (gen_random_uuid(), gen_random_uuid(), 'embedded', :verdict,
                    case when :verdict = 'edited' then 0.5 end, :at)
                """, Map.of("verdict", verdict, "at", moment(at)));
    }

    /** An answer that went out. */
    void answer(UUID conversation, String author, Instant at) {
        write("""
                insert into channel_account (channel_account_id, channel, external_account_id, display_name, connected_at)
                values (:id, 'facebook', cast(:id as text), 'Teapots', :at) on conflict do nothing
                """, Map.of("id", conversation, "at", moment(at)));
        write("""
                insert into outbox (outbox_id, conversation_id, channel_account_id, act, form, author_kind, state,
                    created_at, hold_until)
                values (gen_random_uuid(), :id, :id, 'reply', 'direct', :author, 'delivered', :at, :at)
                """, Map.of("id", conversation, "author", author, "at", moment(at)));
    }

    /** A lead that was found then, and won then where it is worth something. */
    void lead(UUID conversation, Instant foundAt, @Nullable Instant wonAt, long micros) {
        write(
                "insert into contact (contact_id, created_at) values (:id, :at)",
                Map.of("id", conversation, "at", moment(foundAt)));
        write("""
                insert into lead (lead_id, conversation_id, contact_id, channel, score, score_low, score_high, reasons,
                    scored_at, captured_at, stage_since)
                values (:id, :id, :id, 'facebook', 80, 75, 85, '[]', :at, :at, :at)
                """, Map.of("id", conversation, "at", moment(foundAt)));
        if (wonAt != null) {
            write("""
                    update lead set stage = 'won', stage_since = :at, won_micros = :micros, won_currency = 'EUR'
                    where lead_id = :id
                    """, Map.of("id", conversation, "at", moment(wonAt), "micros", micros));
        }
    }

    private void message(UUID conversation, String direction, String author, Instant at) {
        write("""
                insert into message (message_id, conversation_id, provider_message_id, arrival, source_key, direction,
                    author_kind, attachments, provider_time, received_at, content_pending, standby)
                values (gen_random_uuid(), :id, cast(gen_random_uuid() as text), 1, 'test', :direction, :author, '[]',
                    :at, :at, false, false)
                """, Map.of("id", conversation, "direction", direction, "author", author, "at", moment(at)));
    }

    private void write(String sql, Map<String, ?> params) {
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .params(params)
                        .update()));
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

package app.signalbox.server.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Messages, written by the chunk. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ContentClocks clocks;
    private final Clock clock;

    Messages(JdbcClient jdbc, JsonMapper json, ContentClocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Where a message is now, and which telling of it is stored. */
    record Known(UUID conversationId, UUID threadId, Post.Copy copy) {}

    /** A message in the conversation it belongs to. */
    record Placed(Post post, UUID conversationId) {}

    /** Those that are stored already; mostly none is, which is asked of their own table alone. */
    Map<UUID, Known> find(Collection<UUID> ids) {
        boolean anyStored = jdbc.sql("select exists (select from message where message_id = any(cast(:ids as uuid[])))")
                .param("ids", Column.of(ids))
                .query(Boolean.class)
                .single();
        return anyStored ? findStored(ids) : Map.of();
    }

    private Map<UUID, Known> findStored(Collection<UUID> ids) {
        Map<UUID, Known> found = new HashMap<>();
        jdbc.sql("""
                        select m.message_id, m.conversation_id, c.thread_id, m.content_pending, m.recovered, m.source_key,
                               m.received_at
                        from message m join conversation c using (conversation_id)
                        where m.message_id = any(cast(:ids as uuid[]))
                        """).param("ids", Column.of(ids)).query(row -> {
            found.put(
                    row.getObject("message_id", UUID.class),
                    new Known(
                            row.getObject("conversation_id", UUID.class),
                            row.getObject("thread_id", UUID.class),
                            new Post.Copy(
                                    row.getBoolean("content_pending"),
                                    row.getBoolean("recovered"),
                                    row.getString("source_key"),
                                    Moment.get(row, "received_at"))));
        });
        return found;
    }

    /**
     * Writes these tellings in place of whatever was told of the same messages before, without the words of those that
     * were taken back or have expired.
     */
    void put(List<Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into message as m
                            (message_id, conversation_id, provider_message_id, arrival, source_key, direction, author_kind,
                             author_id, contact_id, reply_to, text, attachments, provider_time, received_at,
                             content_pending, standby, outbox_id, recovered, content_expires_at,
                             expired_at)
                        select s.message_id, s.conversation_id, s.provider_message_id, s.arrival, s.source_key, s.direction,
                            s.author_kind, s.author_id, s.contact_id, s.reply_to, case when not gone.gone then s.text end,
                            case when gone.gone then '[]' else s.attachments end, s.provider_time, s.received_at,
                            s.content_pending, s.standby, s.outbox_id, s.recovered, s.content_expires_at,
                            case when s.content_expires_at <= :now then :now end
                        from unnest(
                            cast(:ids as uuid[]), cast(:conversations as uuid[]), cast(:providerIds as text[]),
                            cast(:arrivals as bigint[]), cast(:keys as text[]), cast(:directions as text[]),
                            cast(:authorKinds as text[]), cast(:authors as uuid[]), cast(:contacts as uuid[]),
                            cast(:replies as text[]), cast(:texts as text[]), cast(:attachments as jsonb[]),
                            cast(:times as timestamptz[]), cast(:received as timestamptz[]), cast(:pending as boolean[]),
                            cast(:standby as boolean[]), cast(:outbox as text[]), cast(:recovered as boolean[]),
                            cast(:expiries as timestamptz[]))
                            as s (message_id, conversation_id, provider_message_id, arrival, source_key, direction,
                                  author_kind, author_id, contact_id, reply_to, text, attachments, provider_time,
                                  received_at, content_pending, standby, outbox_id, recovered,
                                  content_expires_at)
                        cross join lateral (
                            select coalesce(s.content_expires_at <= :now, false) or exists (
                                select from message_change d
                                where d.message_id = s.message_id and d.kind = 'deleted') as gone) gone
                        on conflict (message_id) do update
                            set conversation_id = excluded.conversation_id,
                                arrival = greatest(m.arrival, excluded.arrival), source_key = excluded.source_key,
                                direction = excluded.direction, author_kind = excluded.author_kind,
                                author_id = excluded.author_id, contact_id = excluded.contact_id,
                                reply_to = excluded.reply_to,
                                text = case when m.expired_at is null then excluded.text end, original_text = null,
                                attachments = case when m.expired_at is null then excluded.attachments else '[]' end,
                                provider_time = excluded.provider_time,
                                received_at = excluded.received_at, edited_count = 0, hidden_at = null,
                                content_pending = excluded.content_pending, standby = excluded.standby,
                                outbox_id = coalesce(excluded.outbox_id, m.outbox_id), recovered = excluded.recovered,
                                content_expires_at = excluded.content_expires_at,
                                expired_at = coalesce(m.expired_at, excluded.expired_at)
                        """)
                .param("now", Moment.parameter(clock.instant()))
                .param("ids", Column.of(placed, row -> row.post().messageId()))
                .param("conversations", Column.of(placed, Placed::conversationId))
                .param(
                        "providerIds",
                        Column.of(placed, row -> row.post().event().providerMessageId()))
                .param("arrivals", Column.of(placed, row -> row.post().arrival()))
                .param("keys", Column.of(placed, row -> row.post().copy().sourceKey()))
                .param(
                        "directions",
                        Column.of(placed, row -> row.post().event().direction().value()))
                .param(
                        "authorKinds",
                        Column.of(placed, row -> row.post().event().authorKind().value()))
                .param("authors", Column.of(placed, row -> row.post().authorId()))
                .param("contacts", Column.of(placed, row -> row.post().contactId()))
                .param("replies", Column.of(placed, row -> row.post().event().replyTo()))
                .param("texts", Column.of(placed, row -> row.post().event().text()))
                .param(
                        "attachments",
                        Column.of(
                                placed,
                                row -> json.writeValueAsString(
                                        row.post().event().attachments())))
                .param("times", Column.of(placed, row -> row.post().at()))
                .param("received", Column.of(placed, row -> row.post().receivedAt()))
                .param("pending", Column.of(placed, row -> row.post().event().contentPending()))
                .param("standby", Column.of(placed, row -> row.post().event().standby()))
                .param("outbox", Column.of(placed, row -> row.post().event().outboxId()))
                .param("expiries", Column.of(placed, row -> clocks.expiryOf(row.post())))
                .param("recovered", Column.of(placed, row -> row.post().recovered()))
                .update();
    }
}

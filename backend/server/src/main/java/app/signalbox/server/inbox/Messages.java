package app.signalbox.server.inbox;

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

    Messages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Where a message is now, and which telling of it is stored. */
    record Known(UUID conversationId, UUID threadId, Post.Copy copy) {}

    /** A message in the conversation it belongs to. */
    record Placed(Post post, UUID conversationId) {}

    Map<UUID, Known> find(Collection<UUID> ids) {
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

    /** Writes these tellings in place of whatever was told of the same messages before. */
    void put(List<Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into message as m
                            (message_id, conversation_id, provider_message_id, arrival, source_key, direction, author_kind,
                             author_id, contact_id, reply_to, text, attachments, provider_time, received_at,
                             content_pending, standby, outbox_id, recovered)
                        select * from unnest(
                            cast(:ids as uuid[]), cast(:conversations as uuid[]), cast(:providerIds as text[]),
                            cast(:arrivals as bigint[]), cast(:keys as text[]), cast(:directions as text[]),
                            cast(:authorKinds as text[]), cast(:authors as uuid[]), cast(:contacts as uuid[]),
                            cast(:replies as text[]), cast(:texts as text[]), cast(:attachments as jsonb[]),
                            cast(:times as timestamptz[]), cast(:received as timestamptz[]), cast(:pending as boolean[]),
                            cast(:standby as boolean[]), cast(:outbox as text[]), cast(:recovered as boolean[]))
                        on conflict (message_id) do update
                            set conversation_id = excluded.conversation_id,
                                arrival = greatest(m.arrival, excluded.arrival), source_key = excluded.source_key,
                                direction = excluded.direction, author_kind = excluded.author_kind,
                                author_id = excluded.author_id, contact_id = excluded.contact_id,
                                reply_to = excluded.reply_to, text = excluded.text, original_text = null,
                                attachments = excluded.attachments, provider_time = excluded.provider_time,
                                received_at = excluded.received_at, edited_count = 0, deleted_at = null, hidden_at = null,
                                content_pending = excluded.content_pending, standby = excluded.standby,
                                outbox_id = excluded.outbox_id, recovered = excluded.recovered
                        """)
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
                .param("recovered", Column.of(placed, row -> row.post().recovered()))
                .update();
    }
}

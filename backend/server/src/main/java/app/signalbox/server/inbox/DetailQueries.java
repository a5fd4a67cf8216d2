package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.AttachmentView;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.inbox.ReactionView;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.contract.triage.Handover;
import app.signalbox.contract.triage.HandoverView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with all that belongs to it. */
@Repository
class DetailQueries {

    /** What was said last from outside, while the person waits for an answer to it. */
    private static final String LAST_SAID = """
            select * from (
                select m.message_id from conversation c join message m using (conversation_id)
                where c.conversation_id = :id and c.waiting_since is not null and m.direction = 'inbound'
                  and m.deleted_at is null
                order by m.provider_time desc, m.message_id desc limit 1) last
            """;

    private static final String DRAFT = LAST_SAID + "join draft using (message_id)";

    private static final String HANDOVER = LAST_SAID + """
            join handover using (message_id)
            where not exists (select from draft d where d.message_id = last.message_id)
            """;

    private final InboxQueries rows;
    private final Readings readings;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DetailQueries(InboxQueries rows, Readings readings, JdbcClient jdbc, JsonMapper json) {
        this.rows = rows;
        this.readings = readings;
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ConversationDetail> find(UUID id) {
        return rows.rows(List.of(id)).stream().findFirst().map(this::detail);
    }

    private ConversationDetail detail(ConversationSummary row) {
        return new ConversationDetail(
                row.id(),
                row.number(),
                row.tenant(),
                row.channel(),
                row.kind(),
                row.status(),
                row.contactName(),
                row.intent(),
                row.intentConfidence(),
                row.sentiment(),
                row.urgency(),
                row.language(),
                row.leadScore(),
                row.waitingSince(),
                row.lastMessageAt(),
                row.lastMessageText(),
                subjectText(row.id()),
                messages(row.id()),
                readings.shown(row.id()),
                draft(row.id()),
                handover(row.id()),
                row.assigneeName(),
                row.priority(),
                row.snoozedUntil(),
                row.answerBy(),
                row.labels());
    }

    private @Nullable String subjectText(UUID id) {
        return jdbc.sql("""
                        select s.text
                        from conversation c join thread t using (thread_id)
                        join subject s using (channel_account_id, subject_ref)
                        where c.conversation_id = :id and s.text is not null
                        """).param("id", id).query(String.class).optional().orElse(null);
    }

    private List<MessageView> messages(UUID id) {
        Map<UUID, List<ReactionView>> reactions = reactions(id);
        return jdbc.sql("""
                        select m.*, coalesce(m.said_by, a.name, a.handle, a.external_id) as author_name
                        from (
                            select * from message where conversation_id = :id
                            order by provider_time desc, message_id desc limit 500) m
                        left join identity a on a.identity_id = m.author_id
                        order by m.provider_time, m.message_id
                        """)
                .param("id", id)
                .query((row, number) -> message(row, reactions))
                .list();
    }

    private Map<UUID, List<ReactionView>> reactions(UUID id) {
        Map<UUID, List<ReactionView>> reactions = new HashMap<>();
        jdbc.sql("""
                        select r.message_id, r.reaction, coalesce(a.name, a.handle, a.external_id) as author_name
                        from message m join reaction r using (message_id) join identity a on a.identity_id = r.author_id
                        where m.conversation_id = :id and r.given
                        order by r.told_at, r.author_id
                        """).param("id", id).query(row -> {
            reactions
                    .computeIfAbsent(row.getObject("message_id", UUID.class), message -> new ArrayList<>())
                    .add(new ReactionView(row.getString("reaction"), row.getString("author_name")));
        });
        return reactions;
    }

    private MessageView message(ResultSet row, Map<UUID, List<ReactionView>> reactions) throws SQLException {
        UUID id = row.getObject("message_id", UUID.class);
        boolean readable = row.getString("text") != null
                || row.getObject("deleted_at") != null
                || row.getObject("expired_at") != null;
        return new MessageView(
                id,
                row.getString("provider_message_id"),
                Direction.of(row.getString("direction")),
                AuthorKind.of(row.getString("author_kind")),
                row.getString("author_name"),
                row.getString("text"),
                Moment.get(row, "provider_time"),
                Moment.get(row, "received_at"),
                row.getInt("edited_count"),
                Moment.find(row, "deleted_at"),
                Moment.find(row, "hidden_at"),
                Moment.find(row, "expired_at"),
                row.getBoolean("content_pending") && !readable,
                row.getBoolean("recovered"),
                List.of(json.readValue(row.getString("attachments"), AttachmentView[].class)),
                reactions.getOrDefault(id, List.of()));
    }

    /** The draft for what was said last, while the person waits for an answer to it. */
    private @Nullable DraftView draft(UUID id) {
        return jdbc.sql(DRAFT)
                .param("id", id)
                .query((row, number) -> new DraftView(
                        row.getObject("draft_id", UUID.class),
                        row.getString("text"),
                        row.getDouble("confidence"),
                        List.of(json.readValue(row.getString("sources"), String[].class)),
                        Moment.get(row, "drafted_at"),
                        List.of(json.readValue(row.getString("sentences"), DraftSentence[].class))))
                .optional()
                .orElse(null);
    }

    /** Why there is no draft for what was said last, while the person waits. */
    private @Nullable HandoverView handover(UUID id) {
        return jdbc.sql(HANDOVER)
                .param("id", id)
                .query((row, number) -> new HandoverView(Handover.of(row.getString("reason")), row.getString("note")))
                .optional()
                .orElse(null);
    }
}

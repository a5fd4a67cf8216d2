package app.signalbox.server.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where conversations stand: latest message, since when the person waits, which reading counts. Always derived anew
 * from the messages and readings that are there, so that it can't depend on their order.
 */
@Repository
class Standings {

    /** Tells the list over all tenants about the rows {@code changed}, which have the columns of a conversation. */
    private static final String PUT_HEADS = """
            select platform.put_inbox_heads(
                array_agg(conversation_id), array_agg(last_message_at), array_agg(channel), array_agg(kind),
                array_agg(status), array_agg(intent), array_agg(assignee_id), array_agg(waiting_since),
                array_agg(lead_score), array_agg(sentiment), array_agg(urgency), array_agg(language), array_agg(unsure),
                array_agg(priority), array_agg(answer_by), array_agg(attached))
            from changed having count(*) > 0
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks conversations, always in the same order, for a change that is followed by {@link #refresh}. */
    void lock(Collection<UUID> conversationIds) {
        jdbc.sql("""
                        select conversation_id from conversation
                        where conversation_id = any(cast(:ids as uuid[])) order by conversation_id for update
                        """).param("ids", Column.of(conversationIds)).query(UUID.class).list();
    }

    /** The same for the conversations of these messages, which are returned. */
    List<UUID> lockThoseOf(Collection<UUID> messageIds) {
        return jdbc.sql("""
                        select conversation_id from conversation
                        where conversation_id in (
                            select conversation_id from message where message_id = any(cast(:ids as uuid[])))
                        order by conversation_id for update
                        """)
                .param("ids", Column.of(messageIds))
                .query((row, number) -> row.getObject("conversation_id", UUID.class))
                .list();
    }

    /**
     * Derives where these conversations stand and tells the list over all tenants. They must be locked before: what
     * another transaction commits while this statement waits would not be seen.
     */
    void refresh(Collection<UUID> conversationIds) {
        if (conversationIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with told as (
                            select c.conversation_id, c.status, c.handled_up_to, m.message_id, m.provider_time,
                                   m.direction, m.deleted_at, m.text, m.attachments, r as reading,
                                   max(m.provider_time) filter (where m.direction = 'outbound')
                                       over (partition by c.conversation_id) as answered_at
                            from conversation c
                            left join message m using (conversation_id) left join reading r using (message_id)
                            where c.conversation_id = any(cast(:ids as uuid[]))
                        ), timed as (
                            select told.*, min(provider_time) filter (
                                where direction = 'inbound' and deleted_at is null and status not in ('resolved', 'spam')
                                    and provider_time > coalesce(greatest(answered_at, handled_up_to), '-infinity'))
                                over (partition by conversation_id) as waiting_since
                            from told
                        ), present as (
                            select conversation_id, max(provider_time) as last_message_at,
                                   coalesce(bool_or(attachments <> '[]'), false) as attached,
                                   (array_agg(left(text, 280) order by provider_time desc, message_id desc))[1]
                                       as last_message_text,
                                   min(waiting_since) as waiting_since,
                                   (array_agg(reading
                                       order by coalesce(provider_time >= waiting_since and ((reading).intent <> 'other'
                                               or (reading).desk_intent is not null), false) desc,
                                           provider_time desc, message_id desc)
                                       filter (where direction = 'inbound' and (reading).message_id is not null))[1]
                                       as reading
                            from timed group by conversation_id
                        ), changed as (
                            update conversation c
                            set attached = p.attached, last_message_at = p.last_message_at,
                                last_message_text = p.last_message_text, waiting_since = p.waiting_since,
                                reading_message_id = r.message_id, intent = coalesce(r.desk_intent, r.intent),
                                intent_confidence = case when r.desk_intent is null then r.intent_confidence else 1 end,
                                sentiment = r.sentiment, urgency = coalesce(r.desk_urgency, r.urgency),
                                language = r.language, lead_score = coalesce(r.desk_lead_score, r.lead_score),
                                unsure = r.unsure and r.desk_intent is null,
                                answer_by = p.waiting_since + platform.patience(
                                    c.priority, coalesce(r.desk_urgency, r.urgency), coalesce(r.desk_intent, r.intent),
                                    coalesce(r.desk_lead_score, r.lead_score))
                            from present p cross join lateral (select (p.reading).*) r
                            where c.conversation_id = p.conversation_id
                            returning c.*
                        )
                        """ + PUT_HEADS)
                .param("ids", Column.of(conversationIds))
                .query((row, number) -> true)
                .list();
    }

    /** Opens a new conversation, which changes nothing else about where it stands. */
    void takeUp(UUID conversationId) {
        jdbc.sql("""
                        with changed as (
                            update conversation c set status = 'open', version = c.version + 1
                            where c.conversation_id = :id and c.status = 'new'
                            returning c.*
                        )
                        """ + PUT_HEADS)
                .param("id", conversationId)
                .query((row, number) -> true)
                .list();
    }
}

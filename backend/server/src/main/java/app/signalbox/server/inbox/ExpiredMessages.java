package app.signalbox.server.inbox;

import app.signalbox.contract.retention.ErasedContent;
import app.signalbox.contract.retention.ErasureCause;
import app.signalbox.server.retention.Erasures;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases messages, edits and reactions of the bound tenant that are past a clock, a step in each transaction. */
@Component
class ExpiredMessages {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Erasures erasures;

    ExpiredMessages(JdbcClient jdbc, Standings standings, Erasures erasures) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.erasures = erasures;
    }

    /**
     * How far a look over the messages came.
     *
     * @param arrival of the last message looked at
     * @param more whether others follow that may be due
     */
    record Reached(long arrival, boolean more) {}

    private record Seen(ErasableMessage message, long arrival, boolean due, boolean wordless) {}

    /** Erases messages that their network lets nobody keep until then. Returns how many were due. */
    @Transactional
    public int eraseMessages(Instant expiringBefore, int limit) {
        List<ErasableMessage> due = jdbc.sql("""
                        select message_id, conversation_id from message
                        where content_expires_at is not null and content_expires_at < :before
                          and expired_at is null and deleted_at is null
                        order by content_expires_at limit :limit
                        """)
                .param("before", Moment.parameter(expiringBefore))
                .param("limit", limit)
                .query(ExpiredMessages::message)
                .list();
        erase(ErasureCause.PLATFORM_CLOCK, due);
        return due.size();
    }

    /** Erases what people wrote that was received before then, going on after an arrival. */
    @Transactional
    public Reached eraseMessages(Instant receivedBefore, long after, int limit) {
        List<Seen> seen = jdbc.sql("""
                        select message_id, conversation_id, arrival, received_at < :before as due,
                               expired_at is not null or deleted_at is not null as wordless
                        from message where author_kind = 'contact' and arrival > :after
                        order by arrival limit :limit
                        """)
                .param("before", Moment.parameter(receivedBefore))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Seen(
                        message(row, number),
                        row.getLong("arrival"),
                        row.getBoolean("due"),
                        row.getBoolean("wordless")))
                .list();
        List<Seen> due =
                seen.stream().takeWhile(one -> one.due() || one.wordless()).toList();
        erase(
                ErasureCause.BRAND_CLOCK,
                due.stream().filter(one -> !one.wordless()).map(Seen::message).toList());
        return new Reached(due.isEmpty() ? after : due.getLast().arrival(), due.size() == limit);
    }

    /** Erases the words of edits whose message never came. Returns how many were due. */
    @Transactional
    public int eraseEdits(Instant expiringBefore, int limit) {
        List<UUID> edits = jdbc.sql("""
                        update message_change c set text = null
                        from (select message_id, source_key from message_change
                            where content_expires_at is not null and content_expires_at < :before and text is not null
                            order by content_expires_at limit :limit) due
                        where c.message_id = due.message_id and c.source_key = due.source_key
                        returning c.message_id
                        """)
                .param("before", Moment.parameter(expiringBefore))
                .param("limit", limit)
                .query((row, number) -> row.getObject("message_id", UUID.class))
                .list();
        erasures.note(ErasureCause.PLATFORM_CLOCK, ErasedContent.EDITS, edits);
        return edits.size();
    }

    /** Forgets reactions that their network lets nobody keep until then. Returns how many were due. */
    @Transactional
    public int eraseReactions(Instant expiringBefore, int limit) {
        List<UUID> reactions = jdbc.sql("""
                        delete from reaction r
                        using (select message_id, author_id from reaction
                            where content_expires_at is not null and content_expires_at < :before
                            order by content_expires_at limit :limit) due
                        where r.message_id = due.message_id and r.author_id = due.author_id
                        returning r.message_id
                        """)
                .param("before", Moment.parameter(expiringBefore))
                .param("limit", limit)
                .query((row, number) -> row.getObject("message_id", UUID.class))
                .list();
        erasures.note(ErasureCause.PLATFORM_CLOCK, ErasedContent.REACTIONS, reactions);
        return reactions.size();
    }

    /** Whoever erased some of them while this waited for their conversations has noted them. */
    private void erase(ErasureCause cause, List<ErasableMessage> due) {
        if (due.isEmpty()) {
            return;
        }
        standings.lock(
                due.stream().map(ErasableMessage::conversationId).distinct().toList());
        List<ErasableMessage> still = jdbc.sql("""
                        select message_id, conversation_id from message
                        where message_id = any(cast(:ids as uuid[])) and expired_at is null and deleted_at is null
                        """)
                .param("ids", Column.of(due, ErasableMessage::messageId))
                .query(ExpiredMessages::message)
                .list();
        erasures.erase(cause, still);
    }

    private static ErasableMessage message(ResultSet row, int number) throws SQLException {
        return new ErasableMessage(
                row.getObject("message_id", UUID.class), row.getObject("conversation_id", UUID.class));
    }
}

package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations as stretches of their threads, read under a lock and written by the chunk. */
@Repository
class Spans {

    private final JdbcClient jdbc;

    Spans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the conversations of these threads and those that were named, always in the same order. */
    List<Span> lock(Collection<UUID> threadIds, Collection<UUID> conversationIds) {
        return jdbc.sql("""
                        select c.conversation_id, c.thread_id, c.status, c.opened_at, c.resolved_at, c.handled_up_to
                        from conversation c
                        where c.last_message_at is not null
                          and (c.thread_id = any(cast(:threads as uuid[])) or c.conversation_id = any(cast(:ids as uuid[])))
                        order by c.conversation_id for update
                        """)
                .param("threads", Column.of(threadIds))
                .param("ids", Column.of(conversationIds))
                .query(Spans::span)
                .list();
    }

    void save(Collection<Span> spans) {
        insert(spans.stream()
                .filter(span -> span.change() == Span.Change.OPENED)
                .toList());
        update(spans.stream().filter(span -> span.change() == Span.Change.MOVED).toList());
    }

    void shift(List<ThreadSpans.Shift> shifts) {
        for (ThreadSpans.Shift shift : shifts) {
            jdbc.sql("""
                            update message set conversation_id = :to
                            where conversation_id = :from and provider_time >= :since
                            """)
                    .param("to", shift.to())
                    .param("from", shift.from())
                    .param("since", Moment.parameter(shift.since()))
                    .update();
        }
    }

    /** Puts conversations away as spam in which one of these persons wrote one of these messages while blocked. */
    void divert(Collection<UUID> authorIds, Collection<UUID> messageIds) {
        boolean anyBlocked = jdbc.sql("""
                        select exists (select from blocked_person where identity_id = any(cast(:authors as uuid[])))
                        """)
                .param("authors", Column.of(authorIds))
                .query(Boolean.class)
                .single();
        if (anyBlocked) {
            putAway(messageIds);
        }
    }

    private void putAway(Collection<UUID> messageIds) {
        jdbc.sql("""
                        update conversation c
                        set status = 'spam', resolved_at = null, snoozed_until = null, version = c.version + 1
                        from message m, thread t, blocked_person b
                        where m.message_id = any(cast(:ids as uuid[])) and m.direction = 'inbound'
                          and b.identity_id = m.author_id and m.received_at > b.blocked_at
                          and c.conversation_id = m.conversation_id and c.status <> 'spam'
                          and t.thread_id = c.thread_id and t.identity_id = b.identity_id
                        """).param("ids", Column.of(messageIds)).update();
    }

    private void insert(List<Span> opened) {
        if (opened.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into conversation (conversation_id, thread_id, channel, kind, status, opened_at)
                        select s.conversation_id, t.thread_id, t.channel, t.kind, s.status, s.opened_at
                        from unnest(cast(:ids as uuid[]), cast(:threads as uuid[]), cast(:statuses as text[]),
                                cast(:opened as timestamptz[])) as s (conversation_id, thread_id, status, opened_at)
                        join thread t using (thread_id)
                        """)
                .param("ids", Column.of(opened, Span::conversationId))
                .param("threads", Column.of(opened, Span::threadId))
                .param("statuses", Column.of(opened, span -> span.status().value()))
                .param("opened", Column.of(opened, Span::openedAt))
                .update();
    }

    private void update(List<Span> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update conversation c
                        set status = s.status, opened_at = s.opened_at, resolved_at = s.resolved_at,
                            handled_up_to = s.handled_up_to, version = c.version + 1,
                            snoozed_until = case when s.status = 'snoozed' then c.snoozed_until end
                        from unnest(cast(:ids as uuid[]), cast(:statuses as text[]), cast(:opened as timestamptz[]),
                                cast(:resolved as timestamptz[]), cast(:handled as timestamptz[]))
                            as s (conversation_id, status, opened_at, resolved_at, handled_up_to)
                        where c.conversation_id = s.conversation_id
                        """)
                .param("ids", Column.of(moved, Span::conversationId))
                .param("statuses", Column.of(moved, span -> span.status().value()))
                .param("opened", Column.of(moved, Span::openedAt))
                .param("resolved", Column.of(moved, Span::resolvedAt))
                .param("handled", Column.of(moved, Span::handledUpTo))
                .update();
    }

    private static Span span(ResultSet row, int number) throws SQLException {
        return Span.stored(
                row.getObject("conversation_id", UUID.class),
                row.getObject("thread_id", UUID.class),
                ConversationStatus.of(row.getString("status")),
                Moment.get(row, "opened_at"),
                Moment.find(row, "resolved_at"),
                Moment.find(row, "handled_up_to"));
    }
}

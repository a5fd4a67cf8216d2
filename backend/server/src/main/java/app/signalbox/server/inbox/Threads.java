package app.signalbox.server.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Threads, written by the chunk. */
@Repository
class Threads {

    private final JdbcClient jdbc;

    Threads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that these threads are there; of several subjects told for one thread the least counts. */
    void open(Collection<SeenThread> threads) {
        if (threads.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into thread as t (thread_id, channel_account_id, channel, kind, key, subject_ref)
                        select s.thread_id, s.channel_account_id, s.channel, s.kind, s.key, min(s.subject_ref collate "C")
                        from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:channels as text[]),
                                cast(:kinds as text[]), cast(:keys as text[]), cast(:subjects as text[]))
                            as s (thread_id, channel_account_id, channel, kind, key, subject_ref)
                        group by 1, 2, 3, 4, 5
                        order by 1
                        on conflict (thread_id) do update set subject_ref = excluded.subject_ref
                        where excluded.subject_ref is not null
                          and (t.subject_ref is null or excluded.subject_ref collate "C" < t.subject_ref collate "C")
                        """)
                .param("ids", Column.of(threads, SeenThread::threadId))
                .param("accounts", Column.of(threads, SeenThread::channelAccountId))
                .param("channels", Column.of(threads, thread -> thread.channel().value()))
                .param("kinds", Column.of(threads, thread -> thread.ref().kind().value()))
                .param("keys", Column.of(threads, thread -> thread.ref().key()))
                .param("subjects", Column.of(threads, thread -> thread.ref().subjectRef()))
                .update();
    }

    /** Decides anew whom these threads are with: the author of the earliest message from outside, else our addressee. */
    void meet(Collection<UUID> threadIds) {
        jdbc.sql("""
                        update thread t set identity_id = f.identity_id, last_inbound_at = f.last_inbound_at
                        from (
                            select n.thread_id,
                                   coalesce(
                                       (array_agg(m.author_id order by m.provider_time, m.message_id)
                                           filter (where m.direction = 'inbound' and m.author_id is not null))[1],
                                       (array_agg(m.contact_id order by m.provider_time, m.message_id)
                                           filter (where m.contact_id is not null))[1]) as identity_id,
                                   max(m.provider_time) filter (where m.direction = 'inbound') as last_inbound_at
                            from unnest(cast(:ids as uuid[])) as n (thread_id)
                            left join conversation c using (thread_id) left join message m using (conversation_id)
                            group by n.thread_id
                        ) f
                        where f.thread_id = t.thread_id
                          and (t.identity_id, t.last_inbound_at) is distinct from (f.identity_id, f.last_inbound_at)
                        """).param("ids", Column.of(threadIds)).update();
    }

    /** Moves watermarks forward; they never go back. */
    void mark(List<ThreadMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update thread t
                        set read_up_to = greatest(t.read_up_to, f.read_up_to),
                            delivered_up_to = greatest(t.delivered_up_to, f.delivered_up_to),
                            read_message_id = case when f.newer then f.read_message_id else t.read_message_id end,
                            read_message_at = case when f.newer then f.read_message_at else t.read_message_at end
                        from (
                            select t.thread_id, m.read_up_to, m.delivered_up_to, r.read_message_id, r.read_message_at,
                                   r.read_message_id is not null and (t.read_message_id is null
                                       or (r.read_message_at, r.read_message_id) > (t.read_message_at, t.read_message_id))
                                       as newer
                            from thread t
                            join (
                                select s.thread_id, max(s.up_to) filter (where s.kind = 'read') as read_up_to,
                                       max(s.up_to) filter (where s.kind = 'delivered') as delivered_up_to
                                from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:times as timestamptz[]))
                                    as s (thread_id, kind, up_to)
                                group by 1) m using (thread_id)
                            left join (
                                select distinct on (s.thread_id) s.thread_id, s.read_message_id, s.read_message_at
                                from unnest(cast(:ids as uuid[]), cast(:messages as uuid[]), cast(:told as timestamptz[]))
                                    as s (thread_id, read_message_id, read_message_at)
                                where s.read_message_id is not null
                                order by 1, 3 desc, 2 desc) r using (thread_id)
                        ) f
                        where f.thread_id = t.thread_id
                          and (f.newer or f.read_up_to > coalesce(t.read_up_to, '-infinity')
                              or f.delivered_up_to > coalesce(t.delivered_up_to, '-infinity'))
                        """)
                .param("ids", Column.of(marks, mark -> mark.thread().threadId()))
                .param("kinds", Column.of(marks, mark -> mark.kind().value()))
                .param("times", Column.of(marks, ThreadMark::upTo))
                .param("messages", Column.of(marks, ThreadMark::messageId))
                .param("told", Column.of(marks, ThreadMark::at))
                .update();
    }
}

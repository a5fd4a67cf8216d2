package app.signalbox.server.inbox;

import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Edits, deletions and moderation: kept as told, then worked into the messages that are there. */
@Repository
class MessageChanges {

    private final JdbcClient jdbc;
    private final ContentClocks clocks;

    MessageChanges(JdbcClient jdbc, ContentClocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /** A message that looks different now, and whether its author took it back just now. */
    record Altered(UUID messageId, UUID conversationId, boolean reworded, boolean deleted) {

        ErasableMessage erasable() {
            return new ErasableMessage(messageId, conversationId);
        }
    }

    /** Keeps the changes; of an edit to a message whose words are gone only that it happened. */
    void keep(List<MessageChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into message_change as c
                            (message_id, source_key, kind, text, edit_number, told_at, content_expires_at)
                        select distinct on (s.message_id, s.source_key)
                            s.message_id, s.source_key, s.kind, case when gone.deleted is null then s.text end,
                            s.edit_number, s.told_at, s.content_expires_at
                        from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:kinds as text[]),
                                cast(:texts as text[]), cast(:numbers as int[]), cast(:times as timestamptz[]),
                                cast(:expiries as timestamptz[]))
                            as s (message_id, source_key, kind, text, edit_number, told_at, content_expires_at)
                        left join lateral (
                            select true as deleted where s.text is not null and (exists (
                                select from message_change d where d.message_id = s.message_id and d.kind = 'deleted')
                                or exists (select from message m
                                    where m.message_id = s.message_id and m.expired_at is not null))) gone on true
                        order by s.message_id, s.source_key, s.told_at
                        on conflict (message_id, source_key) do update set told_at = excluded.told_at
                        where excluded.told_at < c.told_at
                        """)
                .param("ids", Column.of(changes, MessageChange::messageId))
                .param("keys", Column.of(changes, MessageChange::sourceKey))
                .param("kinds", Column.of(changes, change -> change.kind().value()))
                .param("texts", Column.of(changes, MessageChange::text))
                .param("numbers", Column.of(changes, MessageChange::editNumber))
                .param("times", Column.of(changes, MessageChange::at))
                .param("expiries", Column.of(changes, change -> clocks.expiry(change.channel(), change.receivedAt())))
                .update();
        jdbc.sql("""
                        update message_change c set text = null
                        where c.message_id = any(cast(:ids as uuid[])) and c.text is not null and exists (
                            select 1 from message_change d where d.message_id = c.message_id and d.kind = 'deleted')
                        """).param("ids", Column.of(changes, MessageChange::messageId)).update();
    }

    /**
     * Works all that is kept about these messages into them.
     *
     * @param arrivals the messages, each with the arrival that its words get if they are new
     */
    List<Altered> settle(Map<UUID, Long> arrivals) {
        List<Altered> altered = arrivals.isEmpty() ? List.of() : alter(arrivals);
        List<UUID> reworded = altered.stream()
                .filter(Altered::reworded)
                .map(Altered::messageId)
                .toList();
        if (!reworded.isEmpty()) {
            forget(reworded);
        }
        return altered;
    }

    /** Nearly no message is ever changed, so those that are get looked up before the work begins. */
    private List<Altered> alter(Map<UUID, Long> arrivals) {
        List<UUID> changed = jdbc.sql(
                        "select distinct message_id from message_change where message_id = any(cast(:ids as uuid[]))")
                .param("ids", Column.of(arrivals.keySet()))
                .query((row, number) -> row.getObject("message_id", UUID.class))
                .list();
        return changed.isEmpty()
                ? List.of()
                : alter(
                        changed,
                        changed.stream()
                                .map(id -> Objects.requireNonNull(arrivals.get(id)))
                                .toList());
    }

    private List<Altered> alter(List<UUID> messageIds, List<Long> arrivals) {
        return jdbc.sql("""
                        with touched as (
                            select * from unnest(cast(:ids as uuid[]), cast(:arrivals as bigint[])) as t (message_id, arrival)
                        ), told as (
                            select t.arrival, c.* from touched t join message_change c using (message_id)
                        ), summed as (
                            select message_id, arrival, min(told_at) filter (where kind = 'deleted') as deleted_at,
                                   greatest(count(*) filter (where kind = 'edited'), max(edit_number)) as edited_count
                            from told group by message_id, arrival
                        ), edit as (
                            select distinct on (message_id) message_id, text from told where kind = 'edited'
                            order by message_id, edit_number desc, told_at desc, source_key collate "C" desc
                        ), moderation as (
                            select distinct on (message_id) message_id, case kind when 'hidden' then told_at end as hidden_at
                            from told where kind in ('hidden', 'shown')
                            order by message_id, told_at desc, kind
                        ), target as (
                            select m.message_id, s.arrival, s.deleted_at, s.edited_count, moderation.hidden_at,
                                   case when s.deleted_at is not null or m.expired_at is not null then null
                                        when e.message_id is not null then e.text else m.text end as text,
                                   case when s.deleted_at is not null or m.expired_at is not null
                                            or e.message_id is null then null
                                        when m.edited_count = 0 then m.text else m.original_text end as original_text
                            from summed s join message m using (message_id)
                            left join edit e using (message_id) left join moderation using (message_id)
                        ), present as (
                            select target.*, target.text is distinct from m.text as reworded,
                                   target.deleted_at is not null and m.deleted_at is null as deleted
                            from target join message m using (message_id)
                        )
                        update message m
                        set text = p.text, original_text = p.original_text, edited_count = p.edited_count,
                            deleted_at = p.deleted_at, hidden_at = p.hidden_at,
                            attachments = case when p.deleted_at is null then m.attachments else '[]' end,
                            arrival = case when p.reworded then greatest(m.arrival, p.arrival) else m.arrival end
                        from present p
                        where m.message_id = p.message_id
                          and (m.text, m.original_text, m.edited_count, m.deleted_at, m.hidden_at)
                              is distinct from (p.text, p.original_text, p.edited_count, p.deleted_at, p.hidden_at)
                        returning m.message_id, m.conversation_id, p.reworded, p.deleted
                        """)
                .param("ids", Column.of(messageIds))
                .param("arrivals", Column.of(arrivals))
                .query((row, number) -> new Altered(
                        row.getObject("message_id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getBoolean("reworded"),
                        row.getBoolean("deleted")))
                .list();
    }

    /** Takes away answers to words that are not there any more. */
    private void forget(Collection<UUID> reworded) {
        jdbc.sql("delete from draft where message_id = any(cast(:ids as uuid[]))")
                .param("ids", Column.of(reworded))
                .update();
        jdbc.sql("delete from handover where message_id = any(cast(:ids as uuid[]))")
                .param("ids", Column.of(reworded))
                .update();
    }
}

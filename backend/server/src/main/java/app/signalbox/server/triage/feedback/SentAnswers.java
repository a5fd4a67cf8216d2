package app.signalbox.server.triage.feedback;

import app.signalbox.contract.channels.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what operators of the bound tenant answered. */
@Repository
class SentAnswers {

    private final JdbcClient jdbc;

    SentAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer, where an operator gave it to a question or a buyer, and neither it nor what it answers is gone or under
     * a network's clock. Its question is held for the rest of the transaction, so that nothing is learnt from it
     * while somebody erases it.
     */
    Optional<SentAnswer> find(UUID outboxId) {
        return jdbc.sql("""
                        select o.outbox_id, q.message_id, o.conversation_id, t.channel, q.text as question,
                            o.text as answer, i.name, i.handle, o.author_name, o.accepted_at
                        from outbox o
                        join message q on q.message_id = o.target_message_id
                        join conversation c on c.conversation_id = o.conversation_id
                        join thread t using (thread_id)
                        join reading r on r.message_id = q.message_id
                        left join identity i on i.identity_id = coalesce(q.author_id, t.identity_id)
                        where o.outbox_id = :id and o.act in ('reply', 'private_reply') and o.author_kind = 'operator'
                          and o.state in ('accepted', 'delivered', 'read') and o.accepted_at is not null
                          and q.deleted_at is null and q.expired_at is null and q.content_expires_at is null
                          and q.text ~ '[^[:space:]]'
                          and (coalesce(r.desk_intent, r.intent) in ('question', 'lead') or r.second_intent = 'question')
                          and not exists (select from message a
                              where a.conversation_id = o.conversation_id and a.outbox_id = o.outbox_id::text
                                and (a.deleted_at is not null or a.expired_at is not null))
                        for share of q
                        """).param("id", outboxId).query(SentAnswers::answer).optional();
    }

    private static SentAnswer answer(ResultSet row, int number) throws SQLException {
        List<String> names = Stream.of(row.getString("name"), row.getString("handle"), row.getString("author_name"))
                .filter(Objects::nonNull)
                .toList();
        return new SentAnswer(
                row.getObject("outbox_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("question"),
                row.getString("answer"),
                names,
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}

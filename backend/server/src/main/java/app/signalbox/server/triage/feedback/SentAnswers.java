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
        return held(outboxId).filter(this::teaches).map(answer -> answer.withNames(namesOf(answer)));
    }

    private Optional<SentAnswer> held(UUID outboxId) {
        return jdbc.sql("""
                        select o.outbox_id, q.message_id, o.conversation_id, a.channel, q.text as question,
                            o.text as answer, o.author_name, o.accepted_at
                        from outbox o
                        join message q on q.message_id = o.target_message_id
                        join channel_account a on a.channel_account_id = o.channel_account_id
                        where o.outbox_id = :id and o.act in ('reply', 'private_reply') and o.author_kind = 'operator'
                          and o.state in ('accepted', 'delivered', 'read') and o.accepted_at is not null
                          and q.deleted_at is null and q.expired_at is null and q.content_expires_at is null
                          and q.text ~ '[^[:space:]]'
                        for share of q
                        """).param("id", outboxId).query(SentAnswers::answer).optional();
    }

    private boolean teaches(SentAnswer answer) {
        return jdbc.sql("""
                        select exists (select from reading where message_id = :message
                              and (coalesce(desk_intent, intent) in ('question', 'lead') or second_intent = 'question'))
                          and not exists (select from message
                              where conversation_id = :conversation and outbox_id = cast(:id as text)
                                and (deleted_at is not null or expired_at is not null))
                        """)
                .param("message", answer.messageId())
                .param("conversation", answer.conversationId())
                .param("id", answer.outboxId())
                .query(Boolean.class)
                .single();
    }

    private List<String> namesOf(SentAnswer answer) {
        return jdbc
                .sql("""
                        select i.name, i.handle from identity i where i.identity_id = coalesce(
                            (select author_id from message where message_id = :message),
                            (select t.identity_id from conversation c join thread t using (thread_id)
                             where c.conversation_id = :conversation))
                        """)
                .param("message", answer.messageId())
                .param("conversation", answer.conversationId())
                .query((row, number) -> Stream.of(row.getString("name"), row.getString("handle")))
                .stream()
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .toList();
    }

    private static SentAnswer answer(ResultSet row, int number) throws SQLException {
        return new SentAnswer(
                row.getObject("outbox_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("question"),
                row.getString("answer"),
                Stream.ofNullable(row.getString("author_name")).toList(),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}

package app.signalbox.server.outbox;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.MessagesDelivered;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.inbox.OwnMessages;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.triage.feedback.DraftFeedback;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What networks told about words of ours, put into the entries they are about. */
@Repository
class Receipts {

    /** An echo without our own id belongs to an entry whose answer was lost at most this long ago. */
    private static final Duration LOST = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final OwnMessages messages;
    private final DraftFeedback feedback;

    Receipts(JdbcClient jdbc, OwnMessages messages, DraftFeedback feedback) {
        this.feedback = feedback;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The network shows words of ours. */
    void echoed(UUID channelAccountId, MessagePosted posted, Instant receivedAt) {
        UUID id = find(channelAccountId, posted, receivedAt);
        if (id == null) {
            return;
        }
        jdbc.sql("""
                        update outbox set state = 'accepted', accepted_at = coalesce(accepted_at, :at),
                            provider_message_id = :provider, next_attempt_at = null, reason = null
                        where outbox_id = :id and state in ('sending', 'unknown', 'failed', 'ready') and attempts > 0
                        returning author_kind, author_name
                        """)
                .param("at", Entries.parameter(receivedAt))
                .param("provider", posted.providerMessageId())
                .param("id", id)
                .query(row -> {
                    messages.sign(
                            channelAccountId,
                            posted.providerMessageId(),
                            id,
                            AuthorKind.of(row.getString("author_kind")),
                            row.getString("author_name"));
                    if (AuthorKind.of(row.getString("author_kind")) == AuthorKind.OPERATOR) {
                        feedback.wentOut(id);
                    }
                });
    }

    /** By our id where the network carries it, else by words that were sent into this thread and got no answer. */
    private @Nullable UUID find(UUID channelAccountId, MessagePosted posted, Instant receivedAt) {
        UUID own = ownId(posted.outboxId());
        if (own != null) {
            return own;
        }
        return jdbc.sql("""
                        select o.outbox_id
                        from outbox o join conversation c using (conversation_id) join thread t using (thread_id)
                        where o.channel_account_id = :account and o.state in ('sending', 'unknown')
                          and o.act = 'reply' and o.tried_at > :since
                          and t.kind = :kind and t.key = :key
                          and (regexp_replace(o.text, '\\s+', ' ', 'g') = regexp_replace(:text, '\\s+', ' ', 'g')
                              or o.text is null and :text = '' and :files
                                  and exists (select from attachment f where f.outbox_id = o.outbox_id))
                          and not exists (select from outbox known
                              where known.channel_account_id = o.channel_account_id
                                and known.provider_message_id = :provider)
                        order by o.tried_at limit 1
                        """)
                .param("account", channelAccountId)
                .param("since", Entries.parameter(receivedAt.minus(LOST)))
                .param("kind", posted.thread().kind().value())
                .param("key", posted.thread().key())
                .param("text", posted.text() == null ? "" : posted.text().strip())
                .param("files", !posted.attachments().isEmpty())
                .param("provider", posted.providerMessageId())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static @Nullable UUID ownId(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    void delivered(ArrivedEvent arrived, MessagesDelivered told) {
        advance(
                arrived.channelAccountId(),
                told.thread(),
                told.upTo(),
                told.providerMessageIds(),
                OutboxState.DELIVERED,
                arrived);
    }

    void read(ArrivedEvent arrived, ThreadRead told) {
        List<String> ids = told.upToMessageId() == null ? List.of() : List.of(told.upToMessageId());
        advance(arrived.channelAccountId(), told.thread(), told.upTo(), ids, OutboxState.READ, arrived);
    }

    /** A watermark is the network's clock, so what we began to send before it is meant. */
    private void advance(
            UUID channelAccountId,
            ThreadRef thread,
            @Nullable Instant upTo,
            List<String> providerIds,
            OutboxState state,
            ArrivedEvent arrived) {
        jdbc.sql("""
                        update outbox o
                        set state = case when o.state = 'read' then o.state else :state end,
                            delivered_at = coalesce(o.delivered_at, :at),
                            read_at = case when :state = 'read' then coalesce(o.read_at, :at) else o.read_at end
                        from conversation c join thread t using (thread_id)
                        where o.conversation_id = c.conversation_id and o.channel_account_id = :account
                          and t.kind = :kind and t.key = :key and o.act = 'reply'
                          and o.state in ('accepted', 'delivered', 'read')
                          and (o.provider_message_id = any(cast(:ids as text[]))
                              or o.tried_at <= cast(:upTo as timestamptz)
                              or exists (select from outbox p where p.channel_account_id = o.channel_account_id
                                  and p.conversation_id = o.conversation_id and :state = 'read'
                                  and p.provider_message_id = any(cast(:ids as text[]))
                                  and p.tried_at >= o.tried_at))
                        """)
                .param("state", state.value())
                .param(
                        "at",
                        Entries.parameter(
                                arrived.event().source().providerTime() == null
                                        ? arrived.receivedAt()
                                        : arrived.event().source().providerTime()))
                .param("account", channelAccountId)
                .param("kind", thread.kind().value())
                .param("key", thread.key())
                .param("ids", providerIds.toArray(String[]::new))
                .param("upTo", Entries.parameter(upTo))
                .update();
    }
}

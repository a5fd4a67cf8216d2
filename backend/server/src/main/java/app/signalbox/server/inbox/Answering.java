package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox's side of answering, in-process only: what there is to answer, and what was said. */
@Service
public class Answering {

    /** Sorts before every key that a network gives, so that of several tellings of a message ours counts. */
    private static final String OUR_KEY = "!outbox#";

    private static final List<String> STOP_WORDS = List.of(
            "stop",
            "stopp",
            "stop it",
            "unsubscribe",
            "opt out",
            "no bots",
            "abmelden",
            "arrêt",
            "arrêter",
            "alto",
            "baja",
            "basta",
            "parar");

    private final JdbcClient jdbc;
    private final List<ProviderEventApplier> appliers;
    private final OwnMessages own;
    private final Standings standings;
    private final InboxChanges changes;
    private final Clock clock;

    Answering(
            JdbcClient jdbc,
            List<ProviderEventApplier> appliers,
            OwnMessages own,
            Standings standings,
            InboxChanges changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.appliers = appliers;
        this.own = own;
        this.standings = standings;
        this.changes = changes;
        this.clock = clock;
    }

    /** The conversation as whoever answers it has to know it. */
    @Transactional(readOnly = true)
    public Optional<ReplyTarget> find(UUID conversationId) {
        return jdbc.sql("""
                        select c.conversation_id, c.status, c.waiting_since, c.urgency, t.channel_account_id, t.channel,
                               t.kind, t.key, t.subject_ref, t.last_inbound_at, a.external_account_id,
                               i.external_id as person, i.handle, last.message_id, last.provider_message_id, last.provider_time,
                               (select count(*) from message o
                                where o.conversation_id = c.conversation_id and o.direction = 'outbound'
                                  and o.deleted_at is null and o.provider_time >= last.provider_time) as answered
                        from conversation c
                        join thread t using (thread_id)
                        join channel_account a using (channel_account_id)
                        left join identity i using (identity_id)
                        left join lateral (
                            select m.message_id, m.provider_message_id, m.provider_time from message m
                            where m.conversation_id = c.conversation_id and m.direction = 'inbound'
                              and m.deleted_at is null
                            order by m.provider_time desc, m.message_id desc limit 1) last on true
                        where c.conversation_id = :id
                        """)
                .param("id", conversationId)
                .query(Answering::target)
                .optional();
    }

    /**
     * The same.
     *
     * @throws UnknownConversationException if the tenant has none of this id
     */
    @Transactional(readOnly = true)
    public ReplyTarget get(UUID conversationId) {
        return find(conversationId).orElseThrow(() -> new UnknownConversationException(conversationId));
    }

    /** The message as whoever does something on it has to know it; empty if there is none or it is deleted. */
    @Transactional(readOnly = true)
    public Optional<ActTarget> findMessage(UUID messageId) {
        return jdbc.sql("""
                        select m.message_id, m.conversation_id, m.provider_message_id, m.direction, t.kind, t.subject_ref
                        from message m join conversation c using (conversation_id) join thread t using (thread_id)
                        where m.message_id = :id and m.deleted_at is null
                        """)
                .param("id", messageId)
                .query((row, number) -> new ActTarget(
                        row.getObject("message_id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getString("provider_message_id"),
                        ThreadKind.of(row.getString("kind")),
                        Direction.of(row.getString("direction")),
                        row.getString("subject_ref")))
                .optional();
    }

    /** Whether anybody answered in the conversation after this message was said, other than by these outbox entries. */
    @Transactional(readOnly = true)
    public boolean answeredSince(UUID conversationId, UUID messageId, List<UUID> exceptOutboxIds) {
        return jdbc.sql("""
                        select exists (
                            select from message o join message seen on seen.message_id = :seen
                            where o.conversation_id = :id and o.direction = 'outbound' and o.message_id <> seen.message_id
                              and o.provider_time > seen.provider_time
                              and (o.outbox_id is null or o.outbox_id <> all(cast(:except as text[]))))
                        """)
                .param("id", conversationId)
                .param("seen", messageId)
                .param("except", Column.of(exceptOutboxIds))
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has told this account, in so many words, that no machine should write to them. */
    @Transactional(readOnly = true)
    public boolean wantsNoMachine(UUID conversationId) {
        return jdbc.sql("""
                        select exists (
                            select from conversation here join conversation c using (thread_id)
                            join message m on m.conversation_id = c.conversation_id
                            where here.conversation_id = :id and m.direction = 'inbound' and m.deleted_at is null
                              and lower(trim(both from regexp_replace(m.text, '[[:punct:]]', '', 'g')))
                                  = any(cast(:words as text[])))
                        """)
                .param("id", conversationId)
                .param("words", Column.of(STOP_WORDS))
                .query(Boolean.class)
                .single();
    }

    /** Takes a new conversation up, because somebody answers it. */
    @Transactional
    public void takeUp(UUID conversationId) {
        standings.takeUp(conversationId);
        changes.changed(List.of(conversationId));
    }

    /** Announces that a conversation looks different because of what is on its way out of it. */
    @Transactional
    public void touched(UUID conversationId) {
        changes.changed(List.of(conversationId));
    }

    /** Files words that a network took, as an event of the network would; its own telling of them changes nothing. */
    @Transactional
    public void file(OwnWords words) {
        var source = new EventSource(words.channel(), words.account(), OUR_KEY + words.outboxId(), words.at());
        var event = new ProviderEvent.MessagePosted(
                source,
                words.thread(),
                Direction.OUTBOUND,
                words.author(),
                new Person(words.account(), null, null),
                words.person(),
                words.providerMessageId(),
                words.answers(),
                words.text(),
                words.attachments(),
                false,
                false,
                words.outboxId().toString());
        var arrived = new ArrivedEvent(0, clock.instant(), words.channelAccountId(), event);
        appliers.forEach(applier -> applier.apply(List.of(arrived)));
        own.sign(
                words.channelAccountId(),
                words.providerMessageId(),
                words.outboxId(),
                words.author(),
                words.authorName());
    }

    private static ReplyTarget target(ResultSet row, int number) throws SQLException {
        UUID last = row.getObject("message_id", UUID.class);
        String urgency = row.getString("urgency");
        return new ReplyTarget(
                row.getObject("conversation_id", UUID.class),
                ConversationStatus.of(row.getString("status")),
                row.getObject("channel_account_id", UUID.class),
                row.getString("external_account_id"),
                Channel.of(row.getString("channel")),
                ThreadKind.of(row.getString("kind")),
                row.getString("key"),
                row.getString("subject_ref"),
                row.getString("person"),
                row.getString("handle"),
                Moment.find(row, "last_inbound_at"),
                last == null
                        ? null
                        : new ReplyTarget.Said(
                                last, row.getString("provider_message_id"), Moment.get(row, "provider_time")),
                row.getInt("answered"),
                Moment.find(row, "waiting_since"),
                urgency == null ? null : Urgency.of(urgency));
    }
}

package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The inbox's side of triage, in-process only: what there is to read, and what came of it. */
@Service
public class InboxTriage {

    private final JdbcClient jdbc;
    private final Readings readings;
    private final Standings standings;
    private final InboxChanges changes;
    private final JsonMapper json;
    private final Clock clock;

    InboxTriage(
            JdbcClient jdbc,
            Readings readings,
            Standings standings,
            InboxChanges changes,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.standings = standings;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The next messages of people outside that got their present words after an arrival, in that order: an edited
     * message comes again.
     */
    @Transactional(readOnly = true)
    public List<TriageInput> messagesToTriage(long afterArrival, int limit) {
        return jdbc.sql("""
                        select m.message_id, m.conversation_id, m.arrival, c.channel, c.kind, m.text, m.provider_time
                        from message m join conversation c using (conversation_id)
                        where m.author_kind = 'contact' and m.arrival > :after and m.direction = 'inbound'
                          and m.deleted_at is null and m.text ~ '[^[:space:]]'
                        order by m.arrival limit :limit
                        """)
                .param("after", afterArrival)
                .param("limit", limit)
                .query((row, number) -> new TriageInput(
                        row.getObject("message_id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getLong("arrival"),
                        Channel.of(row.getString("channel")),
                        ThreadKind.of(row.getString("kind")),
                        row.getString("text"),
                        Moment.get(row, "provider_time")))
                .list();
    }

    /**
     * The next messages after an arrival about which somebody else may be asked: the engine is unsure, or it found no
     * answer to what wants one. None that came in earlier than {@code since}.
     */
    @Transactional(readOnly = true)
    public List<OpenMessage> messagesToConsult(long afterArrival, Instant since, int limit) {
        return readings.open(afterArrival, since, limit);
    }

    /** What a person outside said last in a conversation and waits for an answer to, empty if nobody waits. */
    @Transactional(readOnly = true)
    public Optional<TriageInput> unanswered(UUID conversationId) {
        return readings.unanswered(conversationId);
    }

    /**
     * Keeps readings and lets conversations show the right one: that of the latest message from outside, but while
     * the person waits no {@code other} takes the place of what they want. The order in which readings come doesn't
     * matter; those of deleted messages are dropped.
     *
     * @return the conversations concerned
     */
    @Transactional
    public List<UUID> recordReadings(List<ConversationReading> batch) {
        List<UUID> conversations = standings.lockThoseOf(
                batch.stream().map(ConversationReading::messageId).toList());
        readings.put(batch);
        standings.refresh(conversations);
        changes.changed(conversations);
        return conversations;
    }

    /** Keeps proposed answers. One is shown until the person writes again or gets an answer, or its message changes. */
    @Transactional
    public void proposeDrafts(List<ProposedDraft> drafts) {
        List<UUID> conversations = standings.lockThoseOf(
                drafts.stream().map(ProposedDraft::messageId).toList());
        jdbc.sql("""
                        insert into draft (draft_id, message_id, text, confidence, sources, sentences, drafted_at)
                        select s.draft_id, s.message_id, s.text, s.confidence, s.sources, s.sentences, :now
                        from unnest(cast(:ids as uuid[]), cast(:messages as uuid[]), cast(:texts as text[]),
                                cast(:confidences as double precision[]), cast(:sources as jsonb[]),
                                cast(:sentences as jsonb[]))
                            as s (draft_id, message_id, text, confidence, sources, sentences)
                        join message m on m.message_id = s.message_id
                            and m.deleted_at is null and m.expired_at is null
                        on conflict (message_id) do update
                            set text = excluded.text, confidence = excluded.confidence, sources = excluded.sources,
                                sentences = excluded.sentences,
                                drafted_at = excluded.drafted_at
                        """)
                .param("now", Moment.parameter(clock.instant()))
                .param("ids", Column.of(drafts, draft -> TimeOrderedId.next(clock)))
                .param("messages", Column.of(drafts, ProposedDraft::messageId))
                .param("texts", Column.of(drafts, ProposedDraft::text))
                .param("confidences", Column.of(drafts, ProposedDraft::confidence))
                .param("sources", Column.of(drafts, draft -> json.writeValueAsString(draft.sources())))
                .param("sentences", Column.of(drafts, draft -> json.writeValueAsString(draft.sentences())))
                .update();
        changes.changed(conversations);
    }

    /** Keeps why persons must answer; the latest reason of a message stays. */
    @Transactional
    public void handOver(List<HandedOver> messages) {
        List<UUID> conversations = standings.lockThoseOf(
                messages.stream().map(HandedOver::messageId).toList());
        jdbc.sql("""
                        insert into handover (message_id, reason, note, handed_over_at)
                        select s.message_id, s.reason, s.note, :now
                        from unnest(cast(:messages as uuid[]), cast(:reasons as text[]), cast(:notes as text[]))
                            as s (message_id, reason, note)
                        join message m on m.message_id = s.message_id
                            and m.deleted_at is null and m.expired_at is null
                        on conflict (message_id) do update set reason = excluded.reason, note = excluded.note,
                            handed_over_at = excluded.handed_over_at
                        """)
                .param("now", Moment.parameter(clock.instant()))
                .param("messages", Column.of(messages, HandedOver::messageId))
                .param(
                        "reasons",
                        Column.of(messages, each -> each.handover().reason().value()))
                .param("notes", Column.of(messages, each -> each.handover().note()))
                .update();
        changes.changed(conversations);
    }

    /**
     * These conversations with the readings they show; those that show none are absent. Locked for the rest of the
     * transaction, so that nothing that is made of a reading outlives the words that it was made of.
     */
    @Transactional
    public List<ReadConversation> lockReadings(Collection<UUID> conversationIds) {
        standings.lock(conversationIds);
        return readings.ofConversations(conversationIds);
    }

    /**
     * A message that triage has read, its conversation locked for the rest of the transaction so that nobody else
     * changes what is said of it; empty if it has no reading or is deleted.
     */
    @Transactional
    public Optional<ReadMessage> lockReading(UUID messageId) {
        standings.lockThoseOf(List.of(messageId));
        return readings.find(messageId);
    }

    /**
     * Puts the word of operators in place of the engine's, at once and until told otherwise: later readings of the
     * message don't change it. What is absent is the engine's word again.
     */
    @Transactional
    public void overrule(UUID messageId, DeskReading desk) {
        List<UUID> conversations = standings.lockThoseOf(List.of(messageId));
        readings.overrule(messageId, desk);
        standings.refresh(conversations);
        changes.changed(conversations);
    }
}

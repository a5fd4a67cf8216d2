package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What triage says of messages. */
@Repository
class Readings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Readings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps readings of messages whose words are there; of several of one message the latest counts. */
    void put(List<ConversationReading> readings) {
        jdbc.sql("""
                        insert into reading as r
                            (message_id, intent, intent_confidence, second_intent, sentiment, sentiment_confidence, urgency,
                             language, unsure, lead_score, lead_score_low, lead_score_high, lead_reasons, engine,
                             model_version, triaged_at)
                        select distinct on (s.message_id) s.*
                        from unnest(cast(:ids as uuid[]), cast(:intents as text[]), cast(:confidences as double precision[]),
                                cast(:seconds as text[]), cast(:sentiments as text[]),
                                cast(:sentimentConfidences as double precision[]), cast(:urgencies as text[]),
                                cast(:languages as text[]), cast(:unsure as boolean[]), cast(:scores as int[]),
                                cast(:lows as int[]), cast(:highs as int[]), cast(:reasons as jsonb[]),
                                cast(:engines as text[]), cast(:models as text[]), cast(:times as timestamptz[]))
                            as s (message_id, intent, intent_confidence, second_intent, sentiment, sentiment_confidence,
                                  urgency, language, unsure, lead_score, lead_score_low, lead_score_high, lead_reasons,
                                  engine, model_version, triaged_at)
                        join message m using (message_id)
                        where m.deleted_at is null and m.expired_at is null
                        order by s.message_id, s.triaged_at desc
                        on conflict (message_id) do update
                            set intent = excluded.intent, intent_confidence = excluded.intent_confidence,
                                second_intent = excluded.second_intent, sentiment = excluded.sentiment,
                                sentiment_confidence = excluded.sentiment_confidence, urgency = excluded.urgency,
                                language = excluded.language, unsure = excluded.unsure, lead_score = excluded.lead_score,
                                lead_score_low = excluded.lead_score_low, lead_score_high = excluded.lead_score_high,
                                lead_reasons = excluded.lead_reasons, engine = excluded.engine,
                                model_version = excluded.model_version, triaged_at = excluded.triaged_at
                        where excluded.triaged_at >= r.triaged_at
                        """)
                .param("ids", Column.of(readings, ConversationReading::messageId))
                .param(
                        "intents",
                        Column.of(readings, one -> one.triage().intent().value()))
                .param("confidences", Column.of(readings, one -> one.triage().intentConfidence()))
                .param(
                        "seconds",
                        Column.of(
                                readings, one -> InboxQueries.wire(one.triage().secondIntent(), Intent::value)))
                .param(
                        "sentiments",
                        Column.of(readings, one -> one.triage().sentiment().value()))
                .param(
                        "sentimentConfidences",
                        Column.of(readings, one -> one.triage().sentimentConfidence()))
                .param(
                        "urgencies",
                        Column.of(readings, one -> one.triage().urgency().value()))
                .param("languages", Column.of(readings, one -> one.triage().language()))
                .param("unsure", Column.of(readings, one -> one.triage().unsure()))
                .param("scores", Column.of(readings, one -> one.triage().leadScore()))
                .param("lows", Column.of(readings, one -> one.triage().leadScoreLow()))
                .param("highs", Column.of(readings, one -> one.triage().leadScoreHigh()))
                .param(
                        "reasons",
                        Column.of(
                                readings,
                                one -> json.writeValueAsString(one.triage().leadReasons())))
                .param("engines", Column.of(readings, one -> one.triage().engine()))
                .param("models", Column.of(readings, one -> one.triage().modelVersion()))
                .param("times", Column.of(readings, one -> one.triage().triagedAt()))
                .update();
    }

    /** Puts these words in place of the engine's. */
    void overrule(UUID messageId, DeskReading desk) {
        jdbc.sql("""
                        update reading set desk_intent = :intent, desk_urgency = :urgency, desk_lead_score = :score
                        where message_id = :id
                        """)
                .param("id", messageId)
                .param("intent", InboxQueries.wire(desk.intent(), Intent::value))
                .param("urgency", InboxQueries.wire(desk.urgency(), Urgency::value))
                .param("score", desk.leadScore())
                .update();
    }

    /** A message with what the engine says of it. */
    Optional<ReadMessage> find(UUID messageId) {
        return jdbc.sql("""
                        select c.conversation_id, t.channel, m.text, r.*
                        from reading r join message m using (message_id) join conversation c using (conversation_id)
                        join thread t using (thread_id)
                        where r.message_id = :id and m.deleted_at is null and m.expired_at is null
                        """)
                .param("id", messageId)
                .query((row, number) -> new ReadMessage(
                        messageId,
                        row.getObject("conversation_id", UUID.class),
                        Channel.of(row.getString("channel")),
                        row.getString("text"),
                        engine(row)))
                .optional();
    }

    /** The reading that a conversation shows. */
    @Nullable
    TriageView shown(UUID conversationId) {
        return ofConversations(List.of(conversationId)).stream()
                .map(ReadConversation::triage)
                .findFirst()
                .orElse(null);
    }

    List<ReadConversation> ofConversations(Collection<UUID> ids) {
        return jdbc.sql("""
                        select c.conversation_id, t.channel, t.identity_id, r.*
                        from conversation c join thread t using (thread_id)
                        join reading r on r.message_id = c.reading_message_id
                        where c.conversation_id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", Column.of(ids))
                .query((row, number) -> new ReadConversation(
                        row.getObject("conversation_id", UUID.class),
                        Channel.of(row.getString("channel")),
                        row.getObject("identity_id", UUID.class),
                        shown(row)))
                .list();
    }

    /** Messages after an arrival of which the engine is unsure, or about a purchase that has no draft. */
    List<OpenMessage> open(long afterArrival, Instant since, int limit) {
        return jdbc.sql("""
                        select m.conversation_id, m.arrival, c.channel, c.kind, m.text, m.provider_time,
                            d.draft_id is not null as drafted, r.*
                        from message m
                        join conversation c using (conversation_id)
                        join reading r using (message_id)
                        left join draft d using (message_id)
                        where m.author_kind = 'contact' and m.arrival > :after and m.received_at >= :since
                          and m.deleted_at is null
                          and m.text ~ '[^[:space:]]'
                          and (r.unsure and r.desk_intent is null or d.draft_id is null and coalesce(r.desk_intent, r.intent) = 'lead')
                        order by m.arrival limit :limit
                        """)
                .param("after", afterArrival)
                .param("since", Moment.parameter(since))
                .param("limit", limit)
                .query((row, number) -> new OpenMessage(input(row), engine(row), row.getBoolean("drafted")))
                .list();
    }

    Optional<TriageInput> unanswered(UUID conversationId) {
        return jdbc.sql("""
                        select m.message_id, m.conversation_id, m.arrival, c.channel, c.kind, m.text, m.provider_time
                        from conversation c join message m using (conversation_id)
                        where c.conversation_id = :id and c.waiting_since is not null and m.direction = 'inbound'
                          and m.author_kind = 'contact' and m.deleted_at is null and m.text ~ '[^[:space:]]'
                        order by m.provider_time desc, m.message_id desc limit 1
                        """)
                .param("id", conversationId)
                .query((row, number) -> input(row))
                .optional();
    }

    private static TriageInput input(ResultSet row) throws SQLException {
        return new TriageInput(
                row.getObject("message_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("arrival"),
                Channel.of(row.getString("channel")),
                ThreadKind.of(row.getString("kind")),
                row.getString("text"),
                Moment.get(row, "provider_time"));
    }

    private TriageView shown(ResultSet row) throws SQLException {
        return new DeskReading(
                        InboxQueries.read(row, "desk_intent", Intent::of),
                        InboxQueries.read(row, "desk_urgency", Urgency::of),
                        row.getObject("desk_lead_score", Integer.class))
                .over(engine(row));
    }

    private TriageView engine(ResultSet row) throws SQLException {
        return new TriageView(
                Intent.of(row.getString("intent")),
                row.getDouble("intent_confidence"),
                InboxQueries.read(row, "second_intent", Intent::of),
                Sentiment.of(row.getString("sentiment")),
                row.getDouble("sentiment_confidence"),
                Urgency.of(row.getString("urgency")),
                row.getString("language"),
                row.getBoolean("unsure"),
                row.getObject("lead_score", Integer.class),
                row.getObject("lead_score_low", Integer.class),
                row.getObject("lead_score_high", Integer.class),
                List.of(json.readValue(row.getString("lead_reasons"), String[].class)),
                row.getString("engine"),
                row.getString("model_version"),
                Moment.get(row, "triaged_at"),
                row.getObject("message_id", UUID.class),
                List.of());
    }
}

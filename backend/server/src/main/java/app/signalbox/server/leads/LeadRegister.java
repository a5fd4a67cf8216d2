package app.signalbox.server.leads;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.inbox.ReadConversation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of leads and of lead form entries. */
@Repository
class LeadRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LeadRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these conversations that are leads already. */
    Set<UUID> knownConversations(List<UUID> conversationIds) {
        return new HashSet<>(jdbc.sql(
                        "select conversation_id from lead where conversation_id = any(cast(:ids as uuid[]))")
                .param("ids", conversationIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Keeps a lead or the newer score of one. */
    void put(Lead lead) {
        jdbc.sql("""
                        insert into lead as l
                            (lead_id, conversation_id, contact_id, channel, score, score_low, score_high, reasons, scored_at,
                            captured_at, stage_since)
                        values (:id, :conversation, :contact, :channel, :score, :low, :high, cast(:reasons as jsonb), :at,
                            :captured, :captured)
                        on conflict (conversation_id) do update
                            set score = excluded.score, score_low = excluded.score_low, score_high = excluded.score_high,
                                reasons = excluded.reasons, scored_at = excluded.scored_at,
                                contact_id = excluded.contact_id
                        where excluded.scored_at >= l.scored_at
                        """)
                .param("id", lead.leadId())
                .param("conversation", lead.conversationId())
                .param("contact", lead.contactId())
                .param("channel", lead.channel().value())
                .param("score", lead.score())
                .param("low", lead.scoreLow())
                .param("high", lead.scoreHigh())
                .param("reasons", json.writeValueAsString(lead.reasons()))
                .param("at", OffsetDateTime.ofInstant(lead.scoredAt(), ZoneOffset.UTC))
                .param("captured", OffsetDateTime.ofInstant(lead.capturedAt(), ZoneOffset.UTC))
                .update();
    }

    /** Takes the reasons of these conversations' leads away. */
    void forgetReasons(List<UUID> conversationIds) {
        jdbc.sql("update lead set reasons = '[]' where conversation_id = any(cast(:ids as uuid[]))")
                .param("ids", conversationIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Lets what a conversation shows now count for its lead, however old it is; without a score nothing changes. */
    void rescore(ReadConversation read) {
        TriageView triage = read.triage();
        Integer score = triage.leadScore();
        if (score == null) {
            return;
        }
        jdbc.sql("""
                        update lead set score = :score, score_low = :low, score_high = :high,
                            reasons = cast(:reasons as jsonb), scored_at = :at
                        where conversation_id = :conversation
                        """)
                .param("score", score)
                .param("low", Objects.requireNonNullElse(triage.leadScoreLow(), score))
                .param("high", Objects.requireNonNullElse(triage.leadScoreHigh(), score))
                .param("reasons", json.writeValueAsString(triage.leadReasons()))
                .param("at", OffsetDateTime.ofInstant(triage.triagedAt(), ZoneOffset.UTC))
                .param("conversation", read.conversationId())
                .update();
    }

    /** Leads behind a score and id, best first, of one stage or of all. */
    List<Lead> page(@Nullable LeadStage stage, int score, UUID id, int limit) {
        return stage == null
                ? behind(jdbc.sql("""
                        select * from lead where (score, lead_id) < (:score, :id)
                        order by score desc, lead_id desc limit :limit
                        """), score, id, limit)
                : behind(jdbc.sql("""
                        select * from lead where stage = :stage and (score, lead_id) < (:score, :id)
                        order by score desc, lead_id desc limit :limit
                        """).param("stage", stage.value()), score, id, limit);
    }

    private List<Lead> behind(JdbcClient.StatementSpec statement, int score, UUID id, int limit) {
        return statement
                .param("score", score)
                .param("id", id)
                .param("limit", limit)
                .query(this::lead)
                .list();
    }

    /** The best leads of each stage, best first. */
    List<Lead> bestOfEachStage(int limit) {
        return jdbc.sql("""
                        select l.* from unnest(cast(:stages as text[])) as s (stage)
                        cross join lateral (
                            select * from lead where lead.stage = s.stage
                            order by score desc, lead_id desc limit :limit) l
                        order by score desc, lead_id desc
                        """)
                .param(
                        "stages",
                        Arrays.stream(LeadStage.values()).map(LeadStage::value).toArray(String[]::new))
                .param("limit", limit)
                .query(this::lead)
                .list();
    }

    /** How many leads stand in each stage; stages without any are absent. */
    Map<LeadStage, Long> countByStage() {
        Map<LeadStage, Long> counts = new EnumMap<>(LeadStage.class);
        jdbc.sql("select stage, count(*) as count from lead group by stage").query(row -> {
            counts.put(LeadStage.of(row.getString("stage")), row.getLong("count"));
        });
        return counts;
    }

    Optional<Lead> find(UUID id) {
        return jdbc.sql("select * from lead where lead_id = :id")
                .param("id", id)
                .query(this::lead)
                .optional();
    }

    /** The same, locked for the rest of the transaction. */
    Optional<Lead> findLocked(UUID id) {
        return jdbc.sql("select * from lead where lead_id = :id for update")
                .param("id", id)
                .query(this::lead)
                .optional();
    }

    /** Keeps entries of lead forms; whatever is told of one, in any order, adds up. */
    void putFormEntries(List<LeadFormEntry> entries) {
        jdbc.sql("""
                        insert into lead_form_entry as e (channel_account_id, external_id, form_id, ad_id, submitted_at,
                                answers, content_pending)
                        select distinct on (s.channel_account_id, s.external_id) s.*, s.answers is null
                        from unnest(cast(:accounts as uuid[]), cast(:ids as text[]), cast(:forms as text[]),
                                cast(:ads as text[]), cast(:times as timestamptz[]), cast(:answers as jsonb[]))
                            as s (channel_account_id, external_id, form_id, ad_id, submitted_at, answers)
                        order by s.channel_account_id, s.external_id, s.submitted_at
                        on conflict (channel_account_id, external_id) do update
                            set submitted_at = least(e.submitted_at, excluded.submitted_at),
                                form_id = coalesce(e.form_id, excluded.form_id),
                                ad_id = coalesce(e.ad_id, excluded.ad_id),
                                answers = coalesce(e.answers, excluded.answers),
                                content_pending = e.content_pending and excluded.content_pending
                        """)
                .param(
                        "accounts",
                        entries.stream()
                                .map(entry -> entry.channelAccountId().toString())
                                .toArray(String[]::new))
                .param("ids", entries.stream().map(LeadFormEntry::externalId).toArray(String[]::new))
                .param("forms", entries.stream().map(LeadFormEntry::formId).toArray(String[]::new))
                .param("ads", entries.stream().map(LeadFormEntry::adId).toArray(String[]::new))
                .param(
                        "times",
                        entries.stream()
                                .map(entry -> entry.submittedAt().toString())
                                .toArray(String[]::new))
                .param("answers", entries.stream().map(this::written).toArray(String[]::new))
                .update();
    }

    private @Nullable String written(LeadFormEntry entry) {
        return entry.answers() == null ? null : json.writeValueAsString(entry.answers());
    }

    private Lead lead(ResultSet row, int number) throws SQLException {
        return new Lead(
                row.getObject("lead_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getInt("score"),
                row.getInt("score_low"),
                row.getInt("score_high"),
                List.of(json.readValue(row.getString("reasons"), String[].class)),
                row.getObject("scored_at", OffsetDateTime.class).toInstant(),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                LeadStage.of(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                row.getObject("won_micros", Long.class),
                row.getString("won_currency"),
                LeadMoves.lostReason(row.getString("lost_reason")));
    }
}

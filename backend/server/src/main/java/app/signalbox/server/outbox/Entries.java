package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.outbox.media.StoredAttachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the bound tenant's outbox, and of what is due of them. */
@Repository
class Entries {

    private static final String SELECT = """
            select o.*, a.channel, a.external_account_id,
                exists (select from attachment f where f.outbox_id = o.outbox_id) as has_files
            from outbox o join channel_account a using (channel_account_id)
            """;

    private final JdbcClient jdbc;
    private final Attachments attachments;

    Entries(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    Optional<Entry> find(UUID id) {
        return read(jdbc.sql(SELECT + "where o.outbox_id = :id").param("id", id)).stream()
                .findFirst();
    }

    Optional<Entry> findLocked(UUID id) {
        return read(jdbc.sql(SELECT + "where o.outbox_id = :id for update of o").param("id", id)).stream()
                .findFirst();
    }

    Optional<UUID> conversationOf(UUID id) {
        return jdbc.sql("select conversation_id from outbox where outbox_id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private record Row(Entry entry, boolean hasFiles) {}

    private List<Entry> read(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement
                .query((row, number) -> new Row(entry(row, number), row.getBoolean("has_files")))
                .list();
        List<UUID> laden =
                rows.stream().filter(Row::hasFiles).map(row -> row.entry().id()).toList();
        Map<UUID, List<StoredAttachment>> files = laden.isEmpty() ? Map.of() : attachments.of(laden);
        return rows.stream()
                .map(Row::entry)
                .map(entry -> entry.with(files.getOrDefault(entry.id(), List.of()).stream()
                        .map(StoredAttachment::view)
                        .toList()))
                .toList();
    }

    /** The entries of an answer, in their order, locked. */
    List<Entry> ofAnswer(UUID answerId) {
        return read(jdbc.sql(SELECT + "where coalesce(o.answer_id, o.outbox_id) = :id order by o.part for update of o")
                .param("id", answerId));
    }

    /** Whether all parts of an answer before this one are known to have gone out. */
    boolean earlierPartsWent(Entry entry) {
        return entry.part() == 0
                || jdbc.sql("""
                        select not exists (select from outbox o
                            where o.answer_id = :answer and o.part < :part
                              and o.state not in ('accepted', 'delivered', 'read'))
                        """)
                        .param("answer", entry.answerId())
                        .param("part", entry.part())
                        .query(Boolean.class)
                        .single();
    }

    /** Ids that the network gave to what else went out in the same conversation. */
    Set<String> idsOfOthers(Entry entry) {
        return Set.copyOf(jdbc.sql("""
                        select o.provider_message_id from outbox o
                        where o.conversation_id = :conversation and o.outbox_id <> :id
                          and o.provider_message_id is not null
                        order by o.created_at desc limit 200
                        """)
                .param("conversation", entry.conversationId())
                .param("id", entry.id())
                .query(String.class)
                .list());
    }

    /** Marks an attempt to bring its files to the network. */
    void bringing(UUID id) {
        jdbc.sql("update outbox set attempts = attempts + 1 where outbox_id = :id")
                .param("id", id)
                .update();
    }

    List<Entry> ofConversation(UUID conversationId) {
        return read(jdbc.sql(
                                SELECT
                                        + "where o.conversation_id = :id order by o.created_at desc, o.outbox_id desc limit 200")
                        .param("id", conversationId))
                .reversed();
    }

    List<Entry> page(@Nullable OutboxState state, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return read(jdbc.sql(SELECT + """
                        where (cast(:state as text) is null or o.state = :state)
                          and (cast(:before as timestamptz) is null
                              or (o.created_at, o.outbox_id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
                        order by o.created_at desc, o.outbox_id desc limit :limit
                        """)
                .param("state", state == null ? null : state.value())
                .param("before", parameter(before))
                .param("beforeId", beforeId)
                .param("limit", limit));
    }

    /** What did not go out, or may not have, and nobody has looked after; the newest first. */
    List<Entry> dead(int limit) {
        return read(jdbc.sql(SELECT + """
                        where o.dismissed_at is null
                          and (o.state = 'failed' or o.state = 'unknown' and o.next_attempt_at is null)
                        order by o.created_at desc, o.outbox_id desc limit :limit
                        """).param("limit", limit));
    }

    void dismiss(UUID id, Instant now) {
        jdbc.sql("update outbox set dismissed_at = :now where outbox_id = :id")
                .param("id", id)
                .param("now", parameter(now))
                .update();
    }

    /** Writes a new entry and makes it due when its hold ends. */
    void add(Entry entry, int priority) {
        jdbc.sql("""
                        insert into outbox (outbox_id, conversation_id, channel_account_id, act, form, target_message_id, text,
                            author_kind, operator_id, author_name, draft_id, verbatim, state, created_at,
                            hold_until, answer_id, part)
                        values (:id, :conversation, :account, :act, :form, :target, :text,
                            :authorKind, :operator, :authorName, :draft, :verbatim, :state, :createdAt, :holdUntil,
                            :answer, :part)
                        """)
                .param("id", entry.id())
                .param("conversation", entry.conversationId())
                .param("account", entry.channelAccountId())
                .param("act", entry.act().value())
                .param("form", entry.form().value())
                .param("target", entry.targetMessageId())
                .param("text", entry.text())
                .param("authorKind", entry.authorKind().value())
                .param("operator", entry.operatorId())
                .param("authorName", entry.authorName())
                .param("draft", entry.draftId())
                .param("verbatim", entry.verbatim())
                .param("state", entry.state().value())
                .param("createdAt", parameter(entry.createdAt()))
                .param("holdUntil", parameter(entry.holdUntil()))
                .param("answer", entry.answerId())
                .param("part", entry.part())
                .update();
        for (int position = 0; position < entry.attachments().size(); position++) {
            attachments.bind(entry.attachments().get(position), entry.id(), position);
        }
        makeDue(entry, entry.holdUntil(), priority);
    }

    /** Makes it due once more, under this tenant's role. */
    void makeDue(Entry entry, Instant at, int priority) {
        jdbc.sql(
                        "select platform.put_outbox_due(:id, :lane, :channel, :account, :accountId, :endpoint, :priority, :at)")
                .param("id", entry.id())
                .param("lane", entry.lane())
                .param("channel", entry.channel().value())
                .param("account", entry.account())
                .param("accountId", entry.channelAccountId())
                .param("endpoint", entry.endpoint())
                .param("priority", priority)
                .param("at", parameter(at))
                .query((row, number) -> true)
                .list();
    }

    /** Marks an attempt that is about to be made. */
    void sending(UUID id, Instant now, @Nullable String tag) {
        jdbc.sql("""
                        update outbox set state = 'sending', attempts = attempts + 1, next_attempt_at = null, reason = null,
                            tried_at = :now, tag = :tag
                        where outbox_id = :id
                        """)
                .param("id", id)
                .param("now", parameter(now))
                .param("tag", tag)
                .update();
    }

    /** Waits for another attempt, or to be looked for. */
    void waiting(UUID id, OutboxState state, Instant nextAttemptAt, String reason) {
        jdbc.sql("""
                        update outbox set state = :state, next_attempt_at = :next, reason = :reason
                        where outbox_id = :id and state in ('held', 'ready', 'sending', 'unknown')
                        """)
                .param("id", id)
                .param("state", state.value())
                .param("next", parameter(nextAttemptAt))
                .param("reason", reason)
                .update();
    }

    /** Nothing happens to it any more by itself. */
    void ended(UUID id, OutboxState state, String reason, @Nullable String ruleId) {
        jdbc.sql("""
                        update outbox set state = :state, next_attempt_at = null, reason = :reason, rule_id = :rule
                        where outbox_id = :id and state in ('held', 'ready', 'sending', 'unknown')
                        """)
                .param("id", id)
                .param("state", state.value())
                .param("reason", reason)
                .param("rule", ruleId)
                .update();
    }

    /** It stays unknown, for people to decide. */
    void unresolved(UUID id, String reason) {
        jdbc.sql(
                        "update outbox set next_attempt_at = null, reason = :reason where outbox_id = :id and state = 'unknown'")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    /** The network took it; false if that was known already. */
    boolean accepted(UUID id, @Nullable String providerMessageId, Instant at) {
        return jdbc.sql("""
                        update outbox set state = 'accepted', next_attempt_at = null, reason = null, accepted_at = :at,
                            provider_message_id = coalesce(:provider, provider_message_id)
                        where outbox_id = :id and state in ('held', 'ready', 'sending', 'unknown', 'failed')
                        """)
                        .param("id", id)
                        .param("provider", providerMessageId)
                        .param("at", parameter(at))
                        .update()
                > 0;
    }

    /** Cancels what hasn't begun of the AI's answers in a conversation. */
    void cancelByAi(UUID conversationId, String reason) {
        jdbc.sql("""
                        update outbox set state = 'cancelled', next_attempt_at = null, reason = :reason
                        where conversation_id = :id and author_kind = 'ai' and state in ('held', 'ready')
                        """).param("id", conversationId).param("reason", reason).update();
    }

    /** Whether an operator has answered the same message, or is about to. */
    boolean operatorAnswers(Entry entry) {
        return jdbc.sql("""
                        select exists (select from outbox o
                            where o.conversation_id = :conversation and o.target_message_id = :target
                              and o.act in ('reply', 'private_reply') and o.author_kind = 'operator'
                              and o.state not in ('failed', 'cancelled'))
                        """)
                .param("conversation", entry.conversationId())
                .param("target", entry.targetMessageId())
                .query(Boolean.class)
                .single();
    }

    /** Whether an answer of the AI is with the network at this moment. */
    boolean aiIsSending(UUID conversationId) {
        return jdbc.sql("""
                        select exists (select from outbox where conversation_id = :id and author_kind = 'ai'
                            and state in ('sending', 'unknown'))
                        """).param("id", conversationId).query(Boolean.class).single();
    }

    /** Ids of entries in a conversation by this operator. */
    List<UUID> idsBy(UUID conversationId, @Nullable UUID operatorId) {
        return jdbc.sql("select outbox_id from outbox where conversation_id = :id and operator_id = :operator")
                .param("id", conversationId)
                .param("operator", operatorId)
                .query((row, number) -> row.getObject("outbox_id", UUID.class))
                .list();
    }

    /** Whether somebody else's answer went out or is on its way that was written after this message came in. */
    boolean answeredSince(UUID conversationId, UUID messageId, @Nullable UUID operatorId) {
        return jdbc.sql("""
                        select exists (select from outbox o join message seen on seen.message_id = :seen
                            where o.conversation_id = :conversation and o.act in ('reply', 'private_reply')
                              and o.operator_id is distinct from cast(:operator as uuid)
                              and o.state not in ('failed', 'cancelled') and o.created_at > seen.received_at)
                        """)
                .param("conversation", conversationId)
                .param("seen", messageId)
                .param("operator", operatorId)
                .query(Boolean.class)
                .single();
    }

    /** How many private replies to the same comment are on their way or arrived, if this entry is one. */
    int privateRepliesBefore(Entry entry) {
        UUID target = entry.targetMessageId();
        return target == null || entry.act() != OutboxAct.PRIVATE_REPLY ? 0 : privateReplies(target, entry.id());
    }

    /** How many private replies to a comment are on their way or arrived, this entry not counted. */
    int privateReplies(UUID messageId, UUID except) {
        return jdbc.sql("""
                        select count(*) from outbox
                        where target_message_id = :target and act = 'private_reply' and outbox_id <> :except
                          and state not in ('failed', 'cancelled')
                        """)
                .param("target", messageId)
                .param("except", except)
                .query(Integer.class)
                .single();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        UUID answer = row.getObject("answer_id", UUID.class);
        return new Entry(
                row.getObject("outbox_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("channel_account_id", UUID.class),
                row.getString("external_account_id"),
                Channel.of(row.getString("channel")),
                OutboxAct.of(row.getString("act")),
                ReplyForm.of(row.getString("form")),
                row.getObject("target_message_id", UUID.class),
                row.getString("text"),
                AuthorKind.of(row.getString("author_kind")),
                row.getObject("operator_id", UUID.class),
                row.getString("author_name"),
                row.getObject("draft_id", UUID.class),
                row.getBoolean("verbatim"),
                OutboxState.of(row.getString("state")),
                instant(row, "created_at"),
                instant(row, "hold_until"),
                findInstant(row, "next_attempt_at"),
                row.getInt("attempts"),
                findInstant(row, "tried_at"),
                row.getString("tag"),
                row.getString("provider_message_id"),
                findInstant(row, "accepted_at"),
                findInstant(row, "delivered_at"),
                findInstant(row, "read_at"),
                row.getString("reason"),
                row.getString("rule_id"),
                answer == null ? row.getObject("outbox_id", UUID.class) : answer,
                row.getInt("part"),
                List.of());
    }

    static @Nullable OffsetDateTime parameter(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package app.signalbox.server.inbox;

import app.signalbox.server.inbox.Position.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of the conversations of active tenants is known without entering any. */
@Repository
class InboxHeads {

    private static final String KEYS = """
             h.tenant_id, h.conversation_id, h.last_message_at, h.answer_by,
                coalesce(h.waiting_since, h.last_message_at) as since
            """;
    private static final String MATCHES = """
              (cast(:status as text) is null or h.status = cast(:status as text))
              and (cast(:statusAny as text[]) is null or h.status = any(cast(:statusAny as text[])))
              and (cast(:statusNone as text[]) is null or h.status <> all(cast(:statusNone as text[])))
              and (cast(:current as boolean) is null
                or (h.status not in ('resolved', 'spam')) = cast(:current as boolean))
              and (cast(:unsure as boolean) is null or (h.unsure is true) = cast(:unsure as boolean))
              and (cast(:lead as boolean) is null
                or ((h.intent = 'lead' or h.lead_score >= 70) is true) = cast(:lead as boolean))
              and (cast(:waiting as boolean) is null or (h.answer_by is not null) = cast(:waiting as boolean))
              and (cast(:intent as text) is null or h.intent = cast(:intent as text))
              and (cast(:intentAny as text[]) is null or h.intent = any(cast(:intentAny as text[])))
              and (cast(:intentNone as text[]) is null or h.intent is null
                or h.intent <> all(cast(:intentNone as text[])))
              and (cast(:sentiment as text) is null or h.sentiment = cast(:sentiment as text))
              and (cast(:sentimentAny as text[]) is null or h.sentiment = any(cast(:sentimentAny as text[])))
              and (cast(:sentimentNone as text[]) is null or h.sentiment is null
                or h.sentiment <> all(cast(:sentimentNone as text[])))
              and (cast(:urgency as text) is null or h.urgency = cast(:urgency as text))
              and (cast(:urgencyAny as text[]) is null or h.urgency = any(cast(:urgencyAny as text[])))
              and (cast(:urgencyNone as text[]) is null or h.urgency is null
                or h.urgency <> all(cast(:urgencyNone as text[])))
              and (cast(:language as text) is null or h.language = cast(:language as text))
              and (cast(:languageAny as text[]) is null or h.language = any(cast(:languageAny as text[])))
              and (cast(:languageNone as text[]) is null or h.language is null
                or h.language <> all(cast(:languageNone as text[])))
              and (cast(:channel as text) is null or h.channel = cast(:channel as text))
              and (cast(:channelAny as text[]) is null or h.channel = any(cast(:channelAny as text[])))
              and (cast(:channelNone as text[]) is null or h.channel <> all(cast(:channelNone as text[])))
              and (cast(:kind as text) is null or h.kind = cast(:kind as text))
              and (cast(:kindAny as text[]) is null or h.kind = any(cast(:kindAny as text[])))
              and (cast(:kindNone as text[]) is null or h.kind <> all(cast(:kindNone as text[])))
              and (cast(:attachment as boolean) is null or h.attached = cast(:attachment as boolean))
              and (cast(:assignee as uuid) is null or h.assignee = cast(:assignee as uuid))
              and (cast(:unassigned as boolean) is null or (h.assignee is null) = cast(:unassigned as boolean))
              and (cast(:assignedAny as text[]) is null or h.assignee = any(cast(:assigneesAny as uuid[]))
                or h.assignee is null and cast(:unassignedAny as boolean))
              and (cast(:assignedNone as text[]) is null or h.assignee is null
                or h.assignee <> all(cast(:assigneesNone as uuid[])))
              and (cast(:mentioned as boolean) is null or (h.conversation_id = any(array(
                select m.conversation_id from platform.mention m where m.operator_id = cast(:me as uuid))))
                = cast(:mentioned as boolean))
              and (cast(:above as int) is null or h.lead_score > cast(:above as int))
              and (cast(:below as int) is null or h.lead_score < cast(:below as int))
              and (cast(:from as text) is null or h.last_message_at >= cast(:from as timestamptz))
              and (cast(:until as text) is null or h.last_message_at < cast(:until as timestamptz))
            """;
    private static final String LATEST =
            " and (h.last_message_at, h.conversation_id) < " + SearchStatements.BEGIN_OF_LATEST + """
            order by h.last_message_at desc, h.conversation_id desc limit :limit
            """;
    private static final String URGENT = """
              and h.status not in ('resolved', 'spam')
              and (coalesce(h.answer_by, 'infinity'), coalesce(h.waiting_since, h.last_message_at), h.conversation_id)
                > (cast(:time as timestamptz), cast(:since as timestamptz), cast(:id as uuid))
            order by coalesce(h.answer_by, 'infinity'), coalesce(h.waiting_since, h.last_message_at), h.conversation_id
            limit :limit
            """;
    private static final String WHOSE = """
            where t.status = 'active' and (cast(:tenants as int[]) is null or t.tenant_id = any(cast(:tenants as int[])))
              and (cast(:inAny as text[]) is null or t.slug = any(cast(:inAny as text[])))
              and (cast(:inNone as text[]) is null or t.slug <> all(cast(:inNone as text[])))
            """;
    private static final String EACH = " from platform.tenant t cross join lateral (select " + KEYS
            + " from platform.inbox_head h where h.tenant_id = t.tenant_id and ";
    private static final String ALL_LATEST = "select " + KEYS + """
             from platform.inbox_head h
            join platform.tenant t on t.tenant_id = h.tenant_id and t.status = 'active'
            where (cast(:tenants as int[]) is null or h.tenant_id = any(cast(:tenants as int[]))) and
            """ + MATCHES + LATEST;
    private static final String EACH_LATEST = "select n.*" + EACH + MATCHES + LATEST + ") n " + WHOSE
            + " order by n.last_message_at desc, n.conversation_id desc limit :limit";
    private static final String EACH_URGENT = "select n.*" + EACH + MATCHES + URGENT + ") n " + WHOSE
            + " order by coalesce(n.answer_by, 'infinity'), n.since, n.conversation_id limit :limit";
    private static final String THESE = "select " + KEYS + """
             from unnest(cast(:theseTenants as int[]), cast(:these as uuid[])) as g (tenant_id, conversation_id)
            join platform.inbox_head h on h.tenant_id = g.tenant_id and h.conversation_id = g.conversation_id
            join platform.tenant t on t.tenant_id = h.tenant_id and t.status = 'active' where
            """ + MATCHES;
    private static final String THESE_LATEST = THESE + LATEST;
    private static final String THESE_URGENT = THESE + URGENT;
    private static final String COUNT =
            "select count(*) from (select" + EACH + MATCHES + " limit :limit) n " + WHOSE + " limit :limit) n";
    // the first of each, or the planner may read all heads to know which tenants have one
    private static final String TENANTS_WITH = """
            select t.tenant_id from platform.tenant t cross join lateral (
                select from platform.inbox_head h where h.tenant_id = t.tenant_id and
            """ + MATCHES + " limit 1) n " + WHOSE;

    private final JdbcClient jdbc;

    InboxHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a conversation is and where it stands in the order. */
    record Head(int tenantId, Listed listed) {

        /** As the statements order. */
        static Comparator<Head> by(InboxOrder order) {
            // The database compares ids as bytes, which their text does as well.
            Comparator<Head> byId =
                    Comparator.comparing(head -> head.listed().conversationId().toString());
            return switch (order) {
                case LATEST ->
                    Comparator.<Head, Instant>comparing(head -> head.listed().lastMessageAt())
                            .thenComparing(byId)
                            .reversed();
                case URGENT ->
                    Comparator.<Head, Instant>comparing(head ->
                                    Objects.requireNonNullElse(head.listed().answerBy(), Instant.MAX))
                            .thenComparing(head -> head.listed().since())
                            .thenComparing(byId);
            };
        }
    }

    /** Whether a field with these values can be told without entering a tenant. */
    static boolean knows(SearchField field, Wanted wanted) {
        return switch (field) {
            case STATUS, INTENT, CHANNEL, KIND, SENTIMENT, URGENCY, LANGUAGE, BRAND -> true;
            case ASSIGNED -> SearchParameters.namesNobodyElse(wanted);
            case FROM, LABEL -> false;
        };
    }

    /**
     * Reads the first rows of each tenant by index, which is cheap for the number of tenants a person has.
     *
     * @param tenants whose conversations, empty for all
     */
    @Transactional(readOnly = true)
    List<Head> list(
            Optional<Set<Integer>> tenants, SearchParameters asked, InboxOrder order, Position after, int limit) {
        Map<String, @Nullable Object> all = parameters(tenants, asked);
        put(all, after, limit);
        JdbcClient.StatementSpec statement = switch (order) {
            case LATEST -> tenants.isPresent() || asked.isSelective() ? jdbc.sql(EACH_LATEST) : jdbc.sql(ALL_LATEST);
            case URGENT -> jdbc.sql(EACH_URGENT);
        };
        return statement.params(all).query(InboxHeads::head).list();
    }

    /** The first rows of many tenants, of which some may be asked for; cheap however far they go. */
    @Transactional(readOnly = true)
    List<Head> walk(Set<Integer> tenants, SearchParameters asked, InboxOrder order, Position after, int limit) {
        Map<String, @Nullable Object> all = parameters(Optional.of(tenants), asked);
        put(all, after, limit);
        JdbcClient.StatementSpec statement = switch (order) {
            case LATEST -> jdbc.sql(ALL_LATEST);
            case URGENT -> jdbc.sql(EACH_URGENT);
        };
        return statement.params(all).query(InboxHeads::head).list();
    }

    /** The first of these conversations, by tenant, that may be asked for as far as heads tell. */
    @Transactional(readOnly = true)
    List<Head> among(
            Map<Integer, Set<UUID>> these, SearchParameters asked, InboxOrder order, Position after, int limit) {
        List<Integer> whose = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        these.forEach((tenant, conversations) -> conversations.forEach(id -> {
            whose.add(tenant);
            ids.add(id);
        }));
        Map<String, @Nullable Object> all = parameters(Optional.empty(), asked);
        all.put("theseTenants", Column.of(whose));
        all.put("these", Column.of(ids));
        put(all, after, limit);
        JdbcClient.StatementSpec statement = switch (order) {
            case LATEST -> jdbc.sql(THESE_LATEST);
            case URGENT -> jdbc.sql(THESE_URGENT);
        };
        return statement.params(all).query(InboxHeads::head).list();
    }

    /** How many there are, counted up to {@code most}. */
    @Transactional(readOnly = true)
    int count(Optional<Set<Integer>> tenants, SearchParameters asked, int most) {
        Map<String, @Nullable Object> all = parameters(tenants, asked);
        all.put("limit", most);
        return jdbc.sql(COUNT).params(all).query(Integer.class).single();
    }

    /** Tenants that have a conversation that may be asked for. */
    @Transactional(readOnly = true)
    List<Integer> tenantsWith(Optional<Set<Integer>> tenants, SearchParameters asked) {
        return jdbc.sql(TENANTS_WITH)
                .params(parameters(tenants, asked))
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private Map<String, @Nullable Object> parameters(Optional<Set<Integer>> tenants, SearchParameters asked) {
        jdbc.sql(SearchStatements.PLAN_FOR_PARAMETERS).query(String.class).single();
        Map<String, @Nullable Object> all = asked.all();
        all.put("tenants", tenants.map(Column::of).orElse(null));
        return all;
    }

    private static void put(Map<String, @Nullable Object> all, Position after, int limit) {
        after.into(all);
        all.put("limit", limit);
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getInt("tenant_id"), ConversationSearch.listed(row, number));
    }
}

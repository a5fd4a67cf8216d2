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

    private static final String KEYS = " c.tenant_id, " + SearchStatements.KEYS;
    private static final String MATCHES = SearchStatements.OF_BOTH + """
              and (cast(:assignee as uuid) is null or c.assignee = cast(:assignee as uuid))
              and (cast(:unassigned as boolean) is null or (c.assignee is null) = cast(:unassigned as boolean))
              and (cast(:assignedAny as text[]) is null or c.assignee = any(cast(:assigneesAny as uuid[]))
                or c.assignee is null and cast(:unassignedAny as boolean))
              and (cast(:assignedNone as text[]) is null or c.assignee is null
                or c.assignee <> all(cast(:assigneesNone as uuid[])))
              and (cast(:mentioned as boolean) is null or (c.conversation_id = any(array(
                select m.conversation_id from platform.mention m where m.operator_id = cast(:me as uuid))))
                = cast(:mentioned as boolean))
            """;
    private static final String LATEST = SearchStatements.BEHIND_LATEST + SearchStatements.LATEST + " limit :limit ";
    private static final String URGENT = SearchStatements.BEHIND_URGENT + SearchStatements.URGENT + " limit :limit ";
    private static final String WHOSE = """
            where t.status = 'active' and (cast(:tenants as int[]) is null or t.tenant_id = any(cast(:tenants as int[])))
              and (cast(:inAny as text[]) is null or t.slug = any(cast(:inAny as text[])))
              and (cast(:inNone as text[]) is null or t.slug <> all(cast(:inNone as text[])))
            """;
    private static final String EACH = " from platform.tenant t cross join lateral (select " + KEYS
            + " from platform.inbox_head c where c.tenant_id = t.tenant_id and ";
    private static final String ALL_LATEST = "select " + KEYS + """
             from platform.inbox_head c
            join platform.tenant t on t.tenant_id = c.tenant_id and t.status = 'active'
            where (cast(:tenants as int[]) is null or c.tenant_id = any(cast(:tenants as int[]))) and
            """ + MATCHES + LATEST;
    private static final String EACH_LATEST = "select n.*" + EACH + MATCHES + LATEST + ") n " + WHOSE
            + " order by n.last_message_at desc, n.conversation_id desc limit :limit";
    private static final String EACH_URGENT = "select n.*" + EACH + MATCHES + URGENT + ") n " + WHOSE
            + " order by coalesce(n.answer_by, 'infinity'), n.since, n.conversation_id limit :limit";
    private static final String THESE = "select " + KEYS + """
             from unnest(cast(:theseTenants as int[]), cast(:these as uuid[])) as g (tenant_id, conversation_id)
            join platform.inbox_head c on c.tenant_id = g.tenant_id and c.conversation_id = g.conversation_id
            join platform.tenant t on t.tenant_id = c.tenant_id and t.status = 'active' where
            """ + MATCHES;
    private static final String THESE_LATEST = THESE + LATEST;
    private static final String THESE_URGENT = THESE + URGENT;
    private static final String COUNT =
            "select count(*) from (select" + EACH + MATCHES + " limit :limit) n " + WHOSE + " limit :limit) n";
    // the first of each, or the planner may read all heads to know which tenants have one
    private static final String TENANTS_WITH = """
            select t.tenant_id from platform.tenant t cross join lateral (
                select from platform.inbox_head c where c.tenant_id = t.tenant_id and
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

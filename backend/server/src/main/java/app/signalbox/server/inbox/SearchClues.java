package app.signalbox.server.inbox;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantRound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds where in many tenants words, names and labels are, without regard to what heads tell. Several tenants are asked
 * by one statement, and what is asked first is small, because planning a large one takes longer than finding nothing by
 * it.
 */
@Repository
class SearchClues {

    private static final int MANY = 100;
    private static final String IN_EACH = """
            select role, hits, complete, called from signalbox_search.in_each(cast(:roles as text[]),
                cast(:query as tsquery), cast(:calledAny as text[]), cast(:calledAll as text[]),
                cast(:labels as text[]), :most)
            """;
    private static final String AMONG_EACH = """
            select role, hits from signalbox_search.among_each(cast(:roles as text[]),
                cast(:query as tsquery), cast(:calledAny as text[]), cast(:calledAll as text[]),
                cast(:labels as text[]), cast(:calledRoles as text[]), cast(:theseRoles as text[]), cast(:these as uuid[]))
            """;

    private final ConversationSearch search;
    private final TenantRound round;
    private final JdbcClient jdbc;

    SearchClues(ConversationSearch search, TenantRound round, JdbcClient jdbc) {
        this.search = search;
        this.round = round;
        this.jdbc = jdbc;
    }

    /** A search whose words are read once for all tenants. */
    record Question(SearchParameters asked, Map<String, @Nullable Object> parameters) {}

    /**
     * Conversations of one tenant.
     *
     * @param all whether the tenant has no other
     * @param called whether somebody in it is called so
     */
    record Found(Set<UUID> ids, boolean all, boolean called) {

        private static final Found MANY = new Found(Set.of(), false, false);

        private Found with(Set<UUID> others) {
            return new Found(others, all, called);
        }
    }

    Question question(SearchParameters asked) {
        Map<String, @Nullable Object> parameters = search.conditions(asked);
        parameters.put("most", MANY);
        return new Question(asked, parameters);
    }

    /**
     * All there are in each tenant, unless they are many, as they are where nothing is asked for that an index knows. Left
     * out are tenants that went meanwhile.
     */
    Map<Tenant, Found> in(Question question, List<Tenant> where) {
        if (!question.asked().hasClue()) {
            return where.stream().collect(Collectors.toMap(Function.identity(), tenant -> Found.MANY));
        }
        Map<Tenant, Found> found = round.ask(where, some -> inEach(question, some));
        if (!question.asked().goesBeyondClues()) {
            return found;
        }
        Map<Tenant, Set<UUID>> checked = checked(
                question,
                found.entrySet().stream()
                        .filter(each -> each.getValue().all())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().ids())));
        Map<Tenant, Found> left = new LinkedHashMap<>();
        found.forEach((tenant, each) -> {
            if (!each.all() || checked.containsKey(tenant)) {
                left.put(tenant, each.with(checked.getOrDefault(tenant, Set.of())));
            }
        });
        return left;
    }

    /**
     * Those among some conversations of each tenant. Left out are tenants that went meanwhile.
     *
     * @param called tenants in which somebody is called so
     */
    Map<Tenant, Set<UUID>> among(Question question, Map<Tenant, Set<UUID>> these, Set<Tenant> called) {
        return question.asked().goesBeyondClues()
                ? checked(question, these)
                : round.ask(List.copyOf(these.keySet()), some -> amongEach(question, some, these, called));
    }

    private Map<Tenant, Found> inEach(Question question, List<Tenant> some) {
        Map<String, Tenant> byRole = byRole(some);
        Map<Tenant, Found> found = new LinkedHashMap<>();
        jdbc.sql(IN_EACH)
                .params(question.parameters())
                .param("roles", Column.of(byRole.keySet()))
                .query(row -> {
                    var each = new Found(hits(row), row.getBoolean("complete"), row.getBoolean("called"));
                    found.put(byRole.get(row.getString("role")), each);
                });
        return found;
    }

    private Map<Tenant, Set<UUID>> amongEach(
            Question question, List<Tenant> some, Map<Tenant, Set<UUID>> these, Set<Tenant> called) {
        Map<String, Tenant> byRole = byRole(some);
        List<String> roles = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        some.forEach(tenant -> these.getOrDefault(tenant, Set.of()).forEach(id -> {
            roles.add(tenant.schema());
            ids.add(id);
        }));
        Map<Tenant, Set<UUID>> found = new LinkedHashMap<>();
        jdbc.sql(AMONG_EACH)
                .params(question.parameters())
                .param("roles", Column.of(byRole.keySet()))
                .param("calledRoles", Column.of(called, Tenant::schema))
                .param("theseRoles", Column.of(roles))
                .param("these", Column.of(ids))
                .query(row -> {
                    found.put(byRole.get(row.getString("role")), hits(row));
                });
        return found;
    }

    /** By the whole condition, one tenant after the other. */
    private Map<Tenant, Set<UUID>> checked(Question question, Map<Tenant, Set<UUID>> these) {
        Map<Tenant, Set<UUID>> found = new HashMap<>();
        List<Tenant> some = new ArrayList<>();
        these.forEach((tenant, ids) -> {
            if (ids.isEmpty()) {
                found.put(tenant, ids);
            } else {
                some.add(tenant);
            }
        });
        found.putAll(round.read(
                some, () -> search.among(question.parameters(), these.getOrDefault(CurrentTenant.get(), Set.of()))));
        return found;
    }

    private static Map<String, Tenant> byRole(List<Tenant> tenants) {
        return tenants.stream().collect(Collectors.toMap(Tenant::schema, Function.identity()));
    }

    private static Set<UUID> hits(ResultSet row) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) row.getArray("hits").getArray()));
    }
}

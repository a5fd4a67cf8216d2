package app.signalbox.server.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds where in many tenants words and names are, without regard to what heads tell. What is asked first is small,
 * because planning a large statement takes longer than finding nothing by it.
 */
@Repository
class SearchClues {

    private static final int MANY = 200;

    private final ConversationSearch search;
    private final JdbcClient jdbc;

    SearchClues(ConversationSearch search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    /** A search whose words are read once for all tenants. */
    record Question(SearchParameters asked, Map<String, @Nullable Object> parameters) {}

    /**
     * Conversations of one tenant.
     *
     * @param all whether the tenant has no other
     */
    record Found(Set<UUID> ids, boolean all) {

        static final Found NOTHING = new Found(Set.of(), true);
    }

    Question question(SearchParameters asked) {
        Map<String, @Nullable Object> parameters = search.conditions(asked);
        parameters.put("most", MANY + 1);
        return new Question(asked, parameters);
    }

    /** All there are in the bound tenant, or where these are many, those among these. */
    Found look(Question question, Collection<UUID> these) {
        Clue clue = jdbc.sql(SearchStatements.CLUES)
                .params(question.parameters())
                .query(SearchClues::clue)
                .single();
        List<UUID> called = clue.isName() && !clue.isOfMany() ? withOneOf(clue, question) : List.of();
        if (clue.isOfMany() || called.size() > MANY) {
            return new Found(among(question, these, clue.isName()), false);
        }
        Set<UUID> ids = new HashSet<>(clue.said());
        ids.addAll(called);
        return new Found(question.asked().goesBeyondClues() ? among(question, ids, true) : ids, true);
    }

    private List<UUID> withOneOf(Clue clue, Question question) {
        Set<UUID> identities = new HashSet<>(clue.identities());
        if (!clue.contacts().isEmpty()) {
            identities.addAll(jdbc.sql(SearchStatements.IDENTITIES_OF)
                    .param("contacts", Column.of(clue.contacts()))
                    .query((row, number) -> row.getObject("identity_id", UUID.class))
                    .list());
        }
        return jdbc.sql(SearchStatements.WITH_ONE_OF)
                .param("identities", Column.of(identities))
                .param("most", question.parameters().get("most"))
                .query(SearchClues::id)
                .list();
    }

    private Set<UUID> among(Question question, Collection<UUID> these, boolean called) {
        if (these.isEmpty()) {
            return Set.of();
        }
        if (called || question.asked().goesBeyondClues()) {
            return search.among(question.parameters(), these);
        }
        Map<String, @Nullable Object> parameters = new HashMap<>(question.parameters());
        parameters.put("among", Column.of(these));
        return new HashSet<>(jdbc.sql(SearchStatements.SAID_AMONG)
                .params(parameters)
                .query(SearchClues::id)
                .list());
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("conversation_id", UUID.class);
    }

    /** What one small statement tells: conversations with the words, and who is called so. */
    private record Clue(List<UUID> said, List<UUID> identities, List<UUID> contacts) {

        boolean isName() {
            return !identities.isEmpty() || !contacts.isEmpty();
        }

        boolean isOfMany() {
            return said.size() > MANY || identities.size() > MANY || contacts.size() > MANY;
        }
    }

    private static Clue clue(ResultSet row, int number) throws SQLException {
        return new Clue(ids(row, "said"), ids(row, "identities"), ids(row, "contacts"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }
}

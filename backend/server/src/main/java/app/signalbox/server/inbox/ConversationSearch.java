package app.signalbox.server.inbox;

import app.signalbox.server.inbox.Position.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds conversations. What is rare is gathered by the index of words, names or labels and then sorted; what is frequent is
 * soon met on the way through the list. The server's statistics tell which of the two it is, or gathering that ends early.
 */
@Repository
class ConversationSearch {

    private static final int MANY_MESSAGES = 5_000;
    private static final int MANY_FOR_NARROW = 9_000;
    private static final int MANY_NAMES = 2_000;
    private static final int MANY_LABELLED = 8_000;
    private static final int DEPTH = 10_000;

    private final JdbcClient jdbc;

    ConversationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed> list(SearchParameters asked, InboxOrder order, Position after, int limit) {
        Map<String, @Nullable Object> all = narrowed(asked);
        after.into(all);
        all.put("limit", limit);
        if (!asked.hasClue()) {
            return rows(plain(order), all);
        }
        if (asked.gathers() && mayBeRare(asked, all)) {
            Optional<List<Listed>> few = gathered(order, all, many(asked));
            if (few.isPresent()) {
                return few.get();
            }
        }
        if (all.get("among") != null) {
            return rows(plain(order), all);
        }
        all.put("depth", DEPTH);
        List<Listed> met = rows(walk(order), all);
        if (met.size() >= limit || !goesOn(order, all)) {
            return met;
        }
        if (asked.gathers()) {
            return gathered(order, all, null).orElseThrow();
        }
        all.put("among", Column.of(labelled(all, null)));
        return rows(plain(order), all);
    }

    /** Those of these conversations that the filter lets through. */
    Set<UUID> among(SearchParameters asked, Collection<UUID> ids) {
        return among(parameters(asked), ids);
    }

    /** Those of these conversations that pass what these parameters say. */
    Set<UUID> among(Map<String, @Nullable Object> parameters, Collection<UUID> ids) {
        Map<String, @Nullable Object> all = new HashMap<>(parameters);
        all.put("among", Column.of(ids));
        Position.of(InboxOrder.LATEST, null).into(all);
        all.put("limit", ids.size());
        Set<UUID> found = new HashSet<>();
        rows(jdbc.sql(SearchStatements.PLAIN_LATEST), all).forEach(row -> found.add(row.conversationId()));
        return found;
    }

    /** How many there are, counted up to {@code most}. */
    int count(SearchParameters asked, int most) {
        Map<String, @Nullable Object> all = narrowed(asked);
        all.put("limit", most);
        return jdbc.sql(SearchStatements.COUNT).params(all).query(Integer.class).single();
    }

    /**
     * Makes all that the filter lets through the items of an act, the latest first. Returns how many there are.
     *
     * @param except left out
     */
    int putIntoAct(SearchParameters asked, UUID act, Collection<UUID> except, int most) {
        Map<String, @Nullable Object> all = narrowed(asked);
        all.put("act", act);
        all.put("except", Column.of(except));
        all.put("limit", most);
        return jdbc.sql(SearchStatements.PUT_INTO_ACT).params(all).update();
    }

    /** Everything that conditions take, for statements of the transaction at hand, which are planned for it. */
    Map<String, @Nullable Object> parameters(SearchParameters asked) {
        jdbc.sql(SearchStatements.PLAN_FOR_PARAMETERS).query(String.class).single();
        return conditions(asked);
    }

    /** The same; where few have a label that is asked for, only they are looked at. */
    private Map<String, @Nullable Object> narrowed(SearchParameters asked) {
        Map<String, @Nullable Object> all = parameters(asked);
        if (asked.isLabelled()) {
            List<UUID> labelled = labelled(all, MANY_LABELLED + 1);
            all.put("among", labelled.size() > MANY_LABELLED ? null : Column.of(labelled));
        }
        return all;
    }

    private List<UUID> labelled(Map<String, @Nullable Object> all, @Nullable Integer most) {
        return jdbc.sql(SearchStatements.LABELLED_SO)
                .params(all)
                .param("most", most)
                .query((row, number) -> row.getObject("conversation_id", UUID.class))
                .list();
    }

    /** Everything that conditions take, the same in every tenant. */
    Map<String, @Nullable Object> conditions(SearchParameters asked) {
        Map<String, @Nullable Object> all = asked.all();
        all.put("among", null);
        if (asked.asksForWords()) {
            jdbc.sql(SearchStatements.QUERIES).params(all).query(row -> {
                all.put("query", row.getString("query"));
                all.put("without", row.getString("without"));
            });
        }
        return all;
    }

    /** Where nobody is called so, that isn't asked row by row on the way. */
    private boolean mayBeRare(SearchParameters asked, Map<String, @Nullable Object> all) {
        boolean oftenSaid = all.get("query") != null && isKnownToBeSaidOften(asked, all);
        if (oftenSaid && !asked.namesHaveTrigrams()) {
            return false;
        }
        all.put("most", MANY_NAMES + 1);
        int called = jdbc.sql(SearchStatements.NAME_HITS)
                .params(all)
                .query(Integer.class)
                .single();
        if (called == 0) {
            all.put("names", null);
            all.put("calledAny", Column.of(List.of()));
        }
        return !oftenSaid && called <= MANY_NAMES;
    }

    private boolean isKnownToBeSaidOften(SearchParameters asked, Map<String, @Nullable Object> all) {
        return jdbc.sql(SearchStatements.SAID_ABOUT)
                .params(all)
                .query(Long.class)
                .optional()
                .filter(said -> said > many(asked))
                .isPresent();
    }

    private static int many(SearchParameters asked) {
        return asked.isNarrow() ? MANY_FOR_NARROW : MANY_MESSAGES;
    }

    /** Nothing at all if there are more messages than so many. */
    private Optional<List<Listed>> gathered(
            InboxOrder order, Map<String, @Nullable Object> all, @Nullable Integer most) {
        Map<String, @Nullable Object> these = new HashMap<>(all);
        these.put("most", most == null ? null : most + 1);
        if (Boolean.FALSE.equals(these.put("asked", false))) {
            these.put("fromAny", null);
        }
        return hits(order).params(these).query(rows -> {
            List<Listed> found = new ArrayList<>();
            boolean many = false;
            while (rows.next()) {
                many = rows.getBoolean("many");
                if (rows.getObject("conversation_id") != null) {
                    found.add(listed(rows, rows.getRow()));
                }
            }
            return many ? Optional.empty() : Optional.of(found);
        });
    }

    private boolean goesOn(InboxOrder order, Map<String, @Nullable Object> all) {
        JdbcClient.StatementSpec statement = switch (order) {
            case LATEST -> jdbc.sql(SearchStatements.GOES_ON_LATEST);
            case URGENT -> jdbc.sql(SearchStatements.GOES_ON_URGENT);
        };
        return statement.params(all).query(Boolean.class).single();
    }

    private static List<Listed> rows(JdbcClient.StatementSpec statement, Map<String, @Nullable Object> all) {
        return statement.params(all).query(ConversationSearch::listed).list();
    }

    private JdbcClient.StatementSpec plain(InboxOrder order) {
        return switch (order) {
            case LATEST -> jdbc.sql(SearchStatements.PLAIN_LATEST);
            case URGENT -> jdbc.sql(SearchStatements.PLAIN_URGENT);
        };
    }

    private JdbcClient.StatementSpec hits(InboxOrder order) {
        return switch (order) {
            case LATEST -> jdbc.sql(SearchStatements.HITS_LATEST);
            case URGENT -> jdbc.sql(SearchStatements.HITS_URGENT);
        };
    }

    private JdbcClient.StatementSpec walk(InboxOrder order) {
        return switch (order) {
            case LATEST -> jdbc.sql(SearchStatements.WALK_LATEST);
            case URGENT -> jdbc.sql(SearchStatements.WALK_URGENT);
        };
    }

    static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("conversation_id", UUID.class),
                Moment.get(row, "last_message_at"),
                Moment.find(row, "answer_by"),
                Moment.get(row, "since"));
    }
}

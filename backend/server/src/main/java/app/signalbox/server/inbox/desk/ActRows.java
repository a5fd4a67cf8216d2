package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskActState;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskItem;
import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.rules.RuleAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of acts and of what they changed. */
@Repository
class ActRows {

    private static final int EXCEPTIONS = 100;
    private static final int REMEMBERED = 200;
    private static final String ITEMS = """
            select d.*, c.number from desk_change d left join conversation c using (conversation_id)
            where d.act_id = :id
            """;
    private static final String EXCEPTIONAL = ITEMS + """
            and d.outcome in ('refused', 'kept') order by d.position limit :limit
            """;
    private static final String PAGE = ITEMS + "and d.position > :after order by d.position limit :limit";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds an act whose items are still to come. */
    void add(Act act) {
        jdbc.sql("""
                        insert into desk_act (act_id, verb, value, value_name, state, total, made_by, made_by_name, made_at)
                        values (:id, :verb, :value, :valueName, :state, :total, :by, :byName, :at)
                        """)
                .param("id", act.id())
                .param("verb", act.verb().value())
                .param("value", act.value())
                .param("valueName", act.valueName())
                .param("state", act.state().value())
                .param("total", act.total())
                .param("by", act.maker().id())
                .param("byName", act.maker().name())
                .param("at", act.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Act act, List<UUID> conversations) {
        add(act);
        jdbc.sql("""
                        insert into desk_change (act_id, position, conversation_id, outcome)
                        select :id, n.position, n.conversation_id, 'waiting'
                        from unnest(cast(:ids as uuid[])) with ordinality as n (conversation_id, position)
                        """)
                .param("id", act.id())
                .param("ids", MarkRows.texts(conversations))
                .update();
    }

    /** Says how many items an act has got. */
    void count(UUID act, int total) {
        jdbc.sql("update desk_act set total = :total where act_id = :id")
                .param("id", act)
                .param("total", total)
                .update();
    }

    Optional<Act> find(UUID id) {
        return jdbc.sql("select * from desk_act where act_id = :id")
                .param("id", id)
                .query(ActRows::act)
                .optional();
    }

    /** The same, locked: whoever works on an act works alone. */
    Optional<Act> lock(UUID id) {
        return jdbc.sql("select * from desk_act where act_id = :id for update")
                .param("id", id)
                .query(ActRows::act)
                .optional();
    }

    List<Item> waiting(UUID act, int limit) {
        return jdbc.sql("""
                        select * from desk_change where act_id = :id and outcome = 'waiting'
                        order by position limit :limit
                        """)
                .param("id", act)
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    /** What is still to be taken back, the last first. */
    List<Item> undoable(UUID act, int limit) {
        return jdbc.sql("""
                        select * from desk_change where act_id = :id and outcome = 'done'
                        order by position desc limit :limit
                        """)
                .param("id", act)
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    void put(UUID act, List<Item> items) {
        jdbc.sql("""
                        update desk_change d
                        set outcome = s.outcome, reason = s.reason, before = s.before, after = s.after
                        from unnest(cast(:positions as int[]), cast(:outcomes as text[]), cast(:reasons as text[]),
                                cast(:befores as jsonb[]), cast(:afters as jsonb[]))
                            as s (position, outcome, reason, before, after)
                        where d.act_id = :id and d.position = s.position
                        """)
                .param("id", act)
                .param("positions", texts(items, Item::position))
                .param("outcomes", texts(items, item -> item.outcome().value()))
                .param("reasons", texts(items, Item::reason))
                .param("befores", texts(items, item -> written(item.before())))
                .param("afters", texts(items, item -> written(item.after())))
                .update();
    }

    void finish(UUID act, DeskActState state) {
        jdbc.sql("update desk_act set state = :state where act_id = :id")
                .param("id", act)
                .param("state", state.value())
                .update();
    }

    /**
     * Deletes whole acts that came to their end and were made before then, the oldest first.
     *
     * @param limit of changes, but for an act that has more of them by itself
     */
    int deleteMade(Instant before, int limit) {
        return jdbc.sql("""
                        delete from desk_act where state in ('done', 'undone') and act_id in (
                            select o.act_id from (
                                select a.act_id, sum(a.total) over (order by a.made_at, a.act_id) - a.total as earlier
                                from (
                                    select act_id, made_at, total from desk_act
                                    where made_at < :before and state in ('done', 'undone')
                                    order by made_at, act_id limit :limit) a) o
                            where o.earlier < :limit)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    /** What has not had its turn never gets one. */
    void takeBack(UUID act, Maker maker, Instant now) {
        jdbc.sql("""
                        update desk_act set state = 'undoing', undone_by = :by, undone_by_name = :name, undone_at = :now
                        where act_id = :id
                        """)
                .param("id", act)
                .param("by", maker.id())
                .param("name", maker.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update desk_change set outcome = 'unchanged', reason = 'Taken back before its turn.'
                        where act_id = :id and outcome = 'waiting'
                        """).param("id", act).update();
    }

    DeskActView view(Act act) {
        Map<DeskOutcome, Integer> counts = new EnumMap<>(DeskOutcome.class);
        jdbc.sql("select outcome, count(*) as items from desk_change where act_id = :id group by outcome")
                .param("id", act.id())
                .query(row -> {
                    counts.put(DeskOutcome.of(row.getString("outcome")), row.getInt("items"));
                });
        List<DeskItem> exceptions = jdbc.sql(EXCEPTIONAL)
                .param("id", act.id())
                .param("limit", EXCEPTIONS)
                .query(ActRows::listed)
                .list();
        return new DeskActView(
                act.id(),
                act.verb(),
                act.value(),
                act.valueName(),
                act.state(),
                act.total(),
                counts.getOrDefault(DeskOutcome.WAITING, 0),
                counts.getOrDefault(DeskOutcome.DONE, 0),
                counts.getOrDefault(DeskOutcome.UNCHANGED, 0),
                counts.getOrDefault(DeskOutcome.REFUSED, 0),
                counts.getOrDefault(DeskOutcome.UNDONE, 0),
                counts.getOrDefault(DeskOutcome.KEPT, 0),
                act.maker().id(),
                act.maker().name(),
                act.madeAt(),
                act.undoneByName(),
                act.undoneAt(),
                exceptions);
    }

    /** Items after a position, with the positions that they have. */
    Map<Integer, DeskItem> page(UUID act, int after, int limit) {
        Map<Integer, DeskItem> page = new LinkedHashMap<>();
        jdbc.sql(PAGE)
                .param("id", act)
                .param("after", after)
                .param("limit", limit)
                .query(row -> {
                    page.put(row.getInt("position"), listed(row, 0));
                });
        return page;
    }

    List<HistoryEntry> history(UUID conversation) {
        return jdbc.sql("""
                        select a.*, d.before, d.after, d.outcome
                        from desk_change d join desk_act a using (act_id)
                        where d.conversation_id = :id and d.outcome in ('done', 'undone', 'kept')
                        order by a.made_at desc, a.act_id desc limit :limit
                        """)
                .param("id", conversation)
                .param("limit", REMEMBERED)
                .query(this::entry)
                .list();
    }

    /** What acts on one conversation each did, and what became of it. */
    Map<UUID, RuleActs.Done> done(Collection<UUID> ids) {
        Map<UUID, RuleActs.Done> found = new HashMap<>();
        jdbc.sql("""
                        select a.*, d.after, d.outcome from desk_act a join desk_change d using (act_id)
                        where a.act_id = any(cast(:ids as uuid[])) and d.position = 1
                        """).param("ids", MarkRows.texts(ids)).query(row -> {
            Act act = act(row, 0);
            found.put(
                    act.id(),
                    new RuleActs.Done(
                            new RuleAction(act.verb(), act.value(), said(act, read(row.getString("after")))),
                            DeskOutcome.of(row.getString("outcome"))));
        });
        return found;
    }

    /** To whom a rule gave it is known only behind it. */
    private static @Nullable String said(Act act, @Nullable Facet after) {
        return act.byRule() ? valuesOf(after).get("assigneeName") : act.valueName();
    }

    private HistoryEntry entry(ResultSet row, int number) throws SQLException {
        Act act = act(row, number);
        boolean undone = DeskOutcome.of(row.getString("outcome")) == DeskOutcome.UNDONE;
        return new HistoryEntry(
                act.id(),
                act.verb(),
                act.valueName(),
                valuesOf(read(row.getString("before"))),
                valuesOf(read(row.getString("after"))),
                act.maker().name(),
                act.madeAt(),
                undone ? act.undoneByName() : null,
                undone ? act.undoneAt() : null);
    }

    private Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getInt("position"),
                row.getObject("conversation_id", UUID.class),
                DeskOutcome.of(row.getString("outcome")),
                row.getString("reason"),
                read(row.getString("before")),
                read(row.getString("after")));
    }

    private @Nullable Facet read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        json.readTree(written)
                .properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
        return new Facet(values);
    }

    private @Nullable String written(@Nullable Facet facet) {
        return facet == null ? null : json.writeValueAsString(facet.values());
    }

    private static Map<String, String> valuesOf(@Nullable Facet facet) {
        return facet == null ? Map.of() : facet.values();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getObject("act_id", UUID.class),
                DeskVerb.of(row.getString("verb")),
                row.getString("value"),
                row.getString("value_name"),
                DeskActState.of(row.getString("state")),
                row.getInt("total"),
                new Maker(row.getObject("made_by", UUID.class), row.getString("made_by_name")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("undone_by_name"),
                time(row, "undone_at"));
    }

    private static DeskItem listed(ResultSet row, int number) throws SQLException {
        return new DeskItem(
                row.getObject("conversation_id", UUID.class),
                row.getObject("number", Long.class),
                DeskOutcome.of(row.getString("outcome")),
                row.getString("reason"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String[] texts(List<Item> items, Function<Item, ? extends @Nullable Object> value) {
        return items.stream()
                .map(item -> {
                    Object one = value.apply(item);
                    return one == null ? null : one.toString();
                })
                .toArray(String[]::new);
    }
}

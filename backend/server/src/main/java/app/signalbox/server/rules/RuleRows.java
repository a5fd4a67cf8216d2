package app.signalbox.server.rules;

import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.WriteRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of rules and of their versions. */
@Repository
class RuleRows {

    /** Of this time effects are counted. */
    private static final Duration COUNTED = Duration.ofDays(30);

    private static final String SELECT = """
            select r.*, v.definition, v.written_by_name, v.written_at,
                (select count(*) from rule_effect e where e.rule_id = r.rule_id and e.acted_at > :since) as acts,
                (select max(e.acted_at) from rule_effect e where e.rule_id = r.rule_id) as last_acted_at
            from rule r join rule_version v using (rule_id, version) where r.state <> 'removed'
            """;
    private static final String ALL = SELECT + " order by r.place, r.rule_id";
    private static final String ONE = SELECT + " and r.rule_id = :id";
    private static final String RULES = """
            select r.*, v.definition from rule r join rule_version v using (rule_id, version)
            """;
    private static final String ON = RULES + " where r.state = 'on' order by r.place, r.rule_id";
    private static final String LOCKED = RULES + " where r.rule_id = :id and r.state <> 'removed' for update of r";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RuleRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Who writes a version. */
    record Writer(@Nullable UUID id, @Nullable String name) {}

    List<RuleView> list() {
        return jdbc.sql(ALL).param("since", since()).query(this::view).list();
    }

    Optional<RuleView> find(UUID id) {
        return jdbc.sql(ONE)
                .param("since", since())
                .param("id", id)
                .query(this::view)
                .optional();
    }

    List<Rule> on() {
        return jdbc.sql(ON).query(this::rule).list();
    }

    /** Locked for the rest of the transaction: whoever changes a rule or acts for it is alone. */
    Optional<Rule> lock(UUID id) {
        return jdbc.sql(LOCKED).param("id", id).query(this::rule).optional();
    }

    int count() {
        return jdbc.sql("select count(*) from rule where state <> 'removed'")
                .query(Integer.class)
                .single();
    }

    boolean isTaken(String name, UUID but) {
        return jdbc.sql("""
                        select exists (
                            select from rule r join rule_version v using (rule_id, version)
                            where r.state <> 'removed' and r.rule_id <> :but and lower(v.name) = lower(:name))
                        """)
                .param("but", but)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id) {
        jdbc.sql("""
                        insert into rule (rule_id, place, version, state)
                        values (:id, (select coalesce(max(place), 0) + 1 from rule where state <> 'removed'), 0, 'off')
                        """).param("id", id).update();
    }

    /** Writes the next version of a rule, which holds at once. */
    void write(UUID id, WriteRule definition, Writer writer) {
        jdbc.sql("""
                        with next as (
                            update rule set version = version + 1 where rule_id = :id returning version
                        )
                        insert into rule_version (rule_id, version, name, definition, written_by, written_by_name, written_at)
                        select :id, version, :name, cast(:definition as jsonb), :by, :byName, :now from next
                        """)
                .param("id", id)
                .param("name", definition.name())
                .param("definition", json.writeValueAsString(definition))
                .param("by", writer.id())
                .param("byName", writer.name())
                .param("now", parameter(clock.instant()))
                .update();
    }

    /** Lets a rule act on what arrives from now on. */
    void act(UUID id, long after, int limitPerHour) {
        jdbc.sql("""
                        update rule set state = 'on', reason = null, acts_after = :after, on_since = :now,
                            limit_per_hour = :limit, failures = 0, failure = null
                        where rule_id = :id
                        """)
                .param("id", id)
                .param("after", after)
                .param("now", parameter(clock.instant()))
                .param("limit", limitPerHour)
                .update();
    }

    void rest(UUID id, String state, @Nullable String reason) {
        jdbc.sql("update rule set state = :state, reason = :reason where rule_id = :id")
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql("update rule set failures = failures + 1, failure = :failure where rule_id = :id")
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    void succeeded(UUID id) {
        jdbc.sql("update rule set failures = 0, failure = null where rule_id = :id and failures > 0")
                .param("id", id)
                .update();
    }

    void place(List<UUID> order) {
        jdbc.sql("""
                        update rule r set place = n.place
                        from unnest(cast(:ids as uuid[])) with ordinality as n (rule_id, place)
                        where n.rule_id = r.rule_id
                        """)
                .param("ids", order.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    List<RuleVersion> versions(UUID id) {
        return jdbc.sql("select * from rule_version where rule_id = :id order by version desc limit 200")
                .param("id", id)
                .query((row, number) -> new RuleVersion(
                        row.getInt("version"),
                        definition(row),
                        row.getString("written_by_name"),
                        time(row, "written_at")))
                .list();
    }

    private RuleView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime last = row.getObject("last_acted_at", OffsetDateTime.class);
        return new RuleView(
                row.getObject("rule_id", UUID.class),
                row.getInt("place"),
                RuleState.of(row.getString("state")),
                row.getString("reason"),
                row.getInt("version"),
                definition(row),
                row.getObject("limit_per_hour", Integer.class),
                row.getInt("acts"),
                last == null ? null : last.toInstant(),
                row.getString("failure"),
                row.getString("written_by_name"),
                time(row, "written_at"));
    }

    private Rule rule(ResultSet row, int number) throws SQLException {
        OffsetDateTime since = row.getObject("on_since", OffsetDateTime.class);
        return new Rule(
                row.getObject("rule_id", UUID.class),
                row.getInt("version"),
                RuleState.of(row.getString("state")),
                definition(row),
                row.getLong("acts_after"),
                since == null ? null : since.toInstant(),
                row.getObject("limit_per_hour", Integer.class),
                row.getInt("failures"));
    }

    private WriteRule definition(ResultSet row) throws SQLException {
        return json.readValue(row.getString("definition"), WriteRule.class);
    }

    private OffsetDateTime since() {
        return parameter(clock.instant().minus(COUNTED));
    }

    static OffsetDateTime parameter(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package app.signalbox.server.rules;

import app.signalbox.server.rules.Rule.Stage;
import app.signalbox.server.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tenants have rules that are on. */
@Component
class RuleWatch {

    private static final int TOPIC = 20_261_129;

    private final JdbcClient jdbc;

    RuleWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tenant that is to be looked at. */
    record Watched(
            int tenantId,
            boolean arrivals,
            boolean readings,
            @Nullable Instant lookAt) {

        boolean asks(Stage stage) {
            return switch (stage) {
                case ARRIVAL -> arrivals;
                case READING -> readings;
                case CLOCK -> lookAt != null;
            };
        }
    }

    /** All of them; with no tenant bound. */
    List<Watched> all() {
        return jdbc.sql("select * from platform.rule_watch")
                .query(RuleWatch::watched)
                .list();
    }

    /** Waits until nobody else says what the bound tenant's rules ask for; until the end of the transaction. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(:topic, :tenant)")
                .param("topic", TOPIC)
                .param("tenant", CurrentTenant.get().id())
                .query((row, number) -> true)
                .list();
    }

    /** Says what the bound tenant's rules ask for, in the caller's transaction and while it is {@link #hold held}. */
    void put(List<Rule> on, Instant lookAt) {
        Set<Stage> stages = on.stream().map(Rule::stage).collect(Collectors.toSet());
        jdbc.sql("select platform.put_rule_watch(:arrivals, :readings, cast(:at as timestamptz))")
                .param("arrivals", stages.contains(Stage.ARRIVAL))
                .param("readings", stages.contains(Stage.READING))
                .param("at", stages.contains(Stage.CLOCK) ? RuleRows.parameter(lookAt) : null)
                .query((row, number) -> true)
                .list();
    }

    private static Watched watched(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("look_at", OffsetDateTime.class);
        return new Watched(
                row.getInt("tenant_id"),
                row.getBoolean("arrivals"),
                row.getBoolean("readings"),
                at == null ? null : at.toInstant());
    }
}

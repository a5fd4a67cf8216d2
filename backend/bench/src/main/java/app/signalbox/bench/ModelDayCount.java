package app.signalbox.bench;

import app.signalbox.server.tenancy.Tenant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who answered on a day, read from the tenants' runs. */
final class ModelDayCount implements AutoCloseable {

    private static final double MICROS = 1e6;

    private final Connection connection;
    private final List<Tenant> tenants;

    ModelDayCount(Connection connection, List<Tenant> tenants) {
        this.connection = connection;
        this.tenants = tenants;
    }

    /** Whether everything that was routed is triaged and asked about where that was wanted. */
    boolean isAtRest() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from (select tenant_id,
                                max(position) filter (where job = 'route') as routed,
                                coalesce(max(position) filter (where job = 'consult'), 0) as consulted
                            from platform.job_position group by tenant_id) p
                        where p.consulted < p.routed
                        """)) {
            row.next();
            return row.getLong(1) == 0;
        }
    }

    /** Several lines for a person. */
    String report() throws SQLException {
        double messages = sum("select count(*) from %1$s.reading");
        double asked = sum(
                "select count(distinct message_id) from %1$s.triage_run where engine = 'model' and tokens_in is not null");
        double remembered = sum("""
                select count(distinct message_id) from %1$s.triage_run r where from_cache and not exists (
                    select from %1$s.triage_run o where o.message_id = r.message_id and o.tokens_in is not null)
                """);
        double refused = sum("""
                select count(distinct message_id) from %1$s.triage_run where engine = 'model' and outcome in ('policy', 'skipped', 'failed')
                """);
        double cost = sum("select coalesce(sum(cost_micros), 0) from %1$s.triage_run") / MICROS;
        double classifying = sum("""
                select count(*) from %1$s.triage_run where engine = 'model' and agent = 'classify' and tokens_in is not null
                """);
        double classifyCost = sum("""
                select coalesce(sum(cost_micros), 0) from %1$s.triage_run where engine = 'model' and agent = 'classify'
                """) / MICROS;
        double always = classifying == 0 ? 0 : messages * classifyCost / classifying;
        double[] waits = waits();
        return String.format(
                Locale.ROOT,
                """
                %,.0f messages: %.1f %% answered by the engine alone, %.1f %% from memory, %.1f %% reached the model, %.1f %% refused or failed there
                cost %.4f USD, %.6f a message; classifying each by the model alone would cost %.4f USD, %.1f times as much
                from acceptance to the first reading: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms""",
                messages,
                100 * (messages - asked - remembered - refused) / messages,
                100 * remembered / messages,
                100 * asked / messages,
                100 * refused / messages,
                cost,
                cost / messages,
                always,
                always / cost,
                quantile(waits, 0.5),
                quantile(waits, 0.95),
                quantile(waits, 0.99));
    }

    private double sum(String query) throws SQLException {
        double sum = 0;
        for (Tenant tenant : tenants) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query.formatted(tenant.schema()))) {
                row.next();
                sum += row.getDouble(1);
            }
        }
        return sum;
    }

    /** Milliseconds, ascending. */
    private double[] waits() throws SQLException {
        List<Double> waits = new ArrayList<>();
        for (Tenant tenant : tenants) {
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select 1000 * extract(epoch from min(r.ran_at) - m.received_at)
                            from %1$s.triage_run r join %1$s.message m using (message_id)
                            where r.engine = 'embedded' and r.agent = 'classify' group by m.message_id, m.received_at
                            """.formatted(tenant.schema()))) {
                while (row.next()) {
                    waits.add(row.getDouble(1));
                }
            }
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

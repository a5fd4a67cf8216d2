package app.signalbox.server.cost;

import app.signalbox.contract.cost.CostPurpose;
import app.signalbox.contract.cost.PurposeCost;
import app.signalbox.server.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.usage_day}. */
@Repository
class UsageLedger {

    /** Adds the rows of {@code used} to those of their days; the only writing of usage. */
    static final String ADD_USED = """
            insert into platform.usage_day as u (tenant_id, used_on, purpose, agent, item, currency, uses, tokens_in,
                tokens_cached, tokens_out, micros, saved_micros)
            select tenant_id, used_on, purpose, agent, item, currency, uses, tokens_in, tokens_cached, tokens_out,
                micros, saved_micros
            from used
            on conflict (tenant_id, used_on, purpose, agent, item, currency) do update set
                uses = u.uses + excluded.uses, tokens_in = u.tokens_in + excluded.tokens_in,
                tokens_cached = u.tokens_cached + excluded.tokens_cached,
                tokens_out = u.tokens_out + excluded.tokens_out, micros = u.micros + excluded.micros,
                saved_micros = u.saved_micros + excluded.saved_micros
            """;

    private static final String USED = """
            used as (
                select tenant_id, cast(:day as date) as used_on, cast(:purpose as text) as purpose,
                    cast(:agent as text) as agent, cast(:item as text) as item, cast(:currency as text) as currency,
                    cast(:uses as bigint) as uses, 0 as tokens_in, 0 as tokens_cached, 0 as tokens_out,
                    cast(:micros as bigint) as micros, cast(:saved as bigint) as saved_micros
                from payer)
            """;

    private static final String RECORD = "with payer as (select cast(:tenant as int) as tenant_id), " + USED + ADD_USED;

    private static final String CHARGE = "with " + BudgetLedger.STANDING + """
            , payer as (
                insert into platform.budget as b (tenant_id, month, currency, limit_micros, spent_micros)
                select :tenant, :month, currency, limit_micros, case when currency = :currency then :micros else 0 end
                from standing
                on conflict (tenant_id, month) do update set
                    spent_micros = b.spent_micros + case when b.currency = :currency then :micros else 0 end
                returning b.tenant_id),
            """ + USED + ADD_USED;

    private static final String REPORT = "with " + BudgetLedger.MONTH + """
            , by_purpose as (
                select purpose, agent, item, currency as used_currency, sum(uses) as uses, sum(tokens_in) as tokens_in,
                    sum(tokens_cached) as tokens_cached, sum(tokens_out) as tokens_out, sum(micros) as micros,
                    sum(saved_micros) as saved_micros
                from platform.usage_day
                where tenant_id = :tenant and used_on >= :month and used_on < :nextMonth
                group by purpose, agent, item, currency)
            select * from this_month left join by_purpose on true order by purpose, agent, item, used_currency
            """;

    private final JdbcClient jdbc;
    private final CostSettings settings;

    UsageLedger(JdbcClient jdbc, CostSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A row of a month's report: the budget in each, a use unless there was none. */
    record MonthRow(Budget budget, @Nullable PurposeCost cost) {}

    /** Counts what cost nothing. */
    void record(Tenant tenant, LocalDate day, Purpose purpose, long uses, Money saved) {
        use(jdbc.sql(RECORD), tenant, day, purpose, uses)
                .param("currency", saved.currency().getCurrencyCode())
                .param("micros", 0L)
                .param("saved", saved.micros())
                .update();
    }

    /** Counts what cost money whether the budget has it or not. */
    void charge(Tenant tenant, LocalDate day, Purpose purpose, long uses, Money cost) {
        use(jdbc.sql(CHARGE), tenant, day, purpose, uses)
                .param("month", day.withDayOfMonth(1))
                .param("usualCurrency", settings.currency().getCurrencyCode())
                .param("usualLimit", settings.monthlyLimitMicros())
                .param("currency", cost.currency().getCurrencyCode())
                .param("micros", cost.micros())
                .param("saved", 0L)
                .update();
    }

    /** Budget and uses of a month as of one moment; at least one row. */
    List<MonthRow> month(Tenant tenant, YearMonth month) {
        return jdbc.sql(REPORT)
                .param("tenant", tenant.id())
                .param("month", month.atDay(1))
                .param("nextMonth", month.plusMonths(1).atDay(1))
                .param("usualCurrency", settings.currency().getCurrencyCode())
                .param("usualLimit", settings.monthlyLimitMicros())
                .query((row, number) -> new MonthRow(BudgetLedger.budget(row, month), cost(row)))
                .list();
    }

    /** What was used on these days, by tenant. */
    Map<Integer, List<PurposeSum>> sums(Collection<Tenant> tenants, LocalDate from, LocalDate to) {
        Map<Integer, List<PurposeSum>> sums = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, purpose, currency, sum(micros) as micros from platform.usage_day
                        where tenant_id = any(:tenants) and used_on between :from and :to
                        group by tenant_id, purpose, currency order by purpose, currency
                        """)
                .param("tenants", tenants.stream().map(Tenant::id).toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    sums.computeIfAbsent(row.getInt("tenant_id"), first -> new ArrayList<>())
                            .add(new PurposeSum(
                                    CostPurpose.of(row.getString("purpose")),
                                    row.getString("currency"),
                                    row.getLong("micros")));
                });
        return sums;
    }

    private static JdbcClient.StatementSpec use(
            JdbcClient.StatementSpec statement, Tenant tenant, LocalDate day, Purpose purpose, long uses) {
        return statement
                .param("tenant", tenant.id())
                .param("day", day)
                .param("purpose", purpose.kind().value())
                .param("agent", purpose.agent())
                .param("item", purpose.item())
                .param("uses", uses);
    }

    private static @Nullable PurposeCost cost(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        if (purpose == null) {
            return null;
        }
        String agent = row.getString("agent");
        return new PurposeCost(
                CostPurpose.of(purpose),
                agent.isEmpty() ? null : agent,
                row.getString("item"),
                row.getString("used_currency"),
                row.getLong("uses"),
                row.getLong("tokens_in"),
                row.getLong("tokens_cached"),
                row.getLong("tokens_out"),
                row.getLong("micros"),
                row.getLong("saved_micros"));
    }
}

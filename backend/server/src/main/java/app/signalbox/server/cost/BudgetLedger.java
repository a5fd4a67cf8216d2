package app.signalbox.server.cost;

import app.signalbox.server.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code platform.budget} and {@code platform.budget_reservation}. Each change is one statement, so it needs no
 * transaction around it. A statement that locks both locks reservations first.
 */
@Repository
class BudgetLedger {

    /** The limit of a month: its own, that of the latest month before, or the deployment's. */
    static final String STANDING = """
            latest as (
                select currency, limit_micros from platform.budget
                where tenant_id = :tenant and month <= :month order by month desc limit 1),
            standing as (
                select currency, limit_micros from latest
                union all
                select cast(:usualCurrency as text), cast(:usualLimit as bigint) where not exists (select from latest))
            """;

    /** The budget of a month, whether it has a row yet or not. */
    static final String MONTH = STANDING + """
            , own as (select * from platform.budget where tenant_id = :tenant and month = :month),
            this_month as (
                select currency, limit_micros, reserved_micros, spent_micros, lapsed_micros from own
                union all
                select currency, limit_micros, 0, 0, 0 from standing where not exists (select from own))
            """;

    private static final String RESERVE = "with " + STANDING + """
            , held as (
                insert into platform.budget as b (tenant_id, month, currency, limit_micros, reserved_micros)
                select :tenant, :month, currency, limit_micros, :micros from standing
                where currency = :currency and :micros <= limit_micros
                on conflict (tenant_id, month) do update set reserved_micros = b.reserved_micros + :micros
                where b.currency = :currency and b.spent_micros + b.reserved_micros + :micros <= b.limit_micros
                returning b.tenant_id)
            insert into platform.budget_reservation
                (budget_reservation_id, tenant_id, reserved_on, purpose, agent, item, currency, micros, expires_at)
            select :id, tenant_id, :day, :purpose, :agent, :item, :currency, :micros, :expires from held
            """;

    private static final String GIVE_BACK = """
            with closed as (
                delete from platform.budget_reservation where budget_reservation_id = :id
                returning *, cast(date_trunc('month', cast(reserved_on as timestamp)) as date) as month),
            booked as (
                update platform.budget b set
                    reserved_micros = b.reserved_micros - case when c.lapsed then 0 else c.micros end,
                    lapsed_micros = b.lapsed_micros - case when c.lapsed then c.micros else 0 end,
                    spent_micros = b.spent_micros + coalesce(cast(:micros as bigint), c.micros)
                from closed c where b.tenant_id = c.tenant_id and b.month = c.month
                returning c.tenant_id, c.reserved_on, c.purpose, c.agent, c.item, c.currency,
                    coalesce(cast(:micros as bigint), c.micros) as micros)
            """;

    private static final String SETTLE = GIVE_BACK + """
            , used as (
                select tenant_id, reserved_on as used_on, purpose, agent, item, currency, cast(1 as bigint) as uses,
                    cast(:in as bigint) as tokens_in, cast(:cached as bigint) as tokens_cached,
                    cast(:out as bigint) as tokens_out, micros, cast(0 as bigint) as saved_micros
                from booked)
            """ + UsageLedger.ADD_USED;

    private static final String RELEASE = GIVE_BACK + "select count(*) from booked";

    private static final String SET = """
            insert into platform.budget as b (tenant_id, month, currency, limit_micros, set_at, set_by)
            values (:tenant, :month, :currency, :limit, :now, cast(:operator as uuid))
            on conflict (tenant_id, month) do update set
                currency = excluded.currency, limit_micros = excluded.limit_micros, set_at = excluded.set_at,
                set_by = excluded.set_by,
                spent_micros = case when b.currency = excluded.currency then b.spent_micros else (
                    select coalesce(sum(u.micros), 0) from platform.usage_day u
                    where u.tenant_id = :tenant and u.currency = :currency
                        and u.used_on >= :month and u.used_on < :nextMonth) end
            where b.currency = excluded.currency or b.reserved_micros + b.spent_micros + b.lapsed_micros = 0
            returning currency, limit_micros, reserved_micros, spent_micros, lapsed_micros
            """;

    private static final String LAPSE = """
            with due as (
                select budget_reservation_id from platform.budget_reservation
                where tenant_id = :tenant and reserved_on >= :month and reserved_on < :nextMonth
                    and not lapsed and expires_at <= :now
                order by budget_reservation_id for update skip locked),
            given_up as (
                update platform.budget_reservation r set lapsed = true from due
                where r.budget_reservation_id = due.budget_reservation_id returning r.micros),
            total as (select count(*) as calls, cast(sum(micros) as bigint) as micros from given_up),
            booked as (
                update platform.budget b set
                    reserved_micros = b.reserved_micros - total.micros,
                    lapsed_micros = b.lapsed_micros + total.micros
                from total where total.calls > 0 and b.tenant_id = :tenant and b.month = :month)
            select calls from total
            """;

    private static final String SELECT_MONTH = "with " + MONTH + "select * from this_month";

    private final JdbcClient jdbc;
    private final CostSettings settings;

    BudgetLedger(JdbcClient jdbc, CostSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A month of a tenant with open calls of which the end is overdue. */
    record OverdueMonth(int tenantId, YearMonth month) {}

    /** Holds the estimate if the limit allows it; the only statement that does. */
    boolean reserve(UUID id, Tenant tenant, LocalDate day, Money estimate, Purpose purpose, Instant expiresAt) {
        return inMonth(jdbc.sql(RESERVE), tenant, YearMonth.from(day))
                        .param("id", id)
                        .param("day", day)
                        .param("micros", estimate.micros())
                        .param("currency", estimate.currency().getCurrencyCode())
                        .param("purpose", purpose.kind().value())
                        .param("agent", purpose.agent())
                        .param("item", purpose.item())
                        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Books what was spent, the whole estimate if that isn't known; false if the reservation is closed. */
    boolean settle(UUID id, Tokens tokens, @Nullable Long micros) {
        return jdbc.sql(SETTLE)
                        .param("id", id)
                        .param("micros", micros)
                        .param("in", tokens.input())
                        .param("cached", tokens.cached())
                        .param("out", tokens.output())
                        .update()
                == 1;
    }

    /** Gives the estimate back; false if the reservation is closed. */
    boolean release(UUID id) {
        return jdbc.sql(RELEASE)
                        .param("id", id)
                        .param("micros", 0L)
                        .query(Long.class)
                        .single()
                == 1;
    }

    Budget month(Tenant tenant, YearMonth month) {
        return inMonth(jdbc.sql(SELECT_MONTH), tenant, month)
                .query((row, number) -> budget(row, month))
                .single();
    }

    /** Sets limit and currency of a month; empty if it has money booked in another currency. */
    Optional<Budget> set(Tenant tenant, YearMonth month, Money limit, Instant now, @Nullable UUID operator) {
        return jdbc.sql(SET)
                .param("tenant", tenant.id())
                .param("month", month.atDay(1))
                .param("nextMonth", month.plusMonths(1).atDay(1))
                .param("currency", limit.currency().getCurrencyCode())
                .param("limit", limit.micros())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("operator", operator)
                .query((row, number) -> budget(row, month))
                .optional();
    }

    List<OverdueMonth> overdue(Instant now) {
        return jdbc.sql("""
                        select distinct tenant_id, cast(date_trunc('month', cast(reserved_on as timestamp)) as date) as month
                        from platform.budget_reservation where not lapsed and expires_at <= :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OverdueMonth(
                        row.getInt("tenant_id"), YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    /** Gives back what overdue calls of a month hold and returns how many there were. */
    int lapse(OverdueMonth overdue, Instant now) {
        return jdbc.sql(LAPSE)
                .param("tenant", overdue.tenantId())
                .param("month", overdue.month().atDay(1))
                .param("nextMonth", overdue.month().plusMonths(1).atDay(1))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void forgetLapsed(Instant expiredBefore) {
        jdbc.sql("delete from platform.budget_reservation where lapsed and expires_at < :before")
                .param("before", expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec inMonth(JdbcClient.StatementSpec statement, Tenant tenant, YearMonth month) {
        return statement
                .param("tenant", tenant.id())
                .param("month", month.atDay(1))
                .param("usualCurrency", settings.currency().getCurrencyCode())
                .param("usualLimit", settings.monthlyLimitMicros());
    }

    static Budget budget(ResultSet row, YearMonth month) throws SQLException {
        return new Budget(
                month,
                Currency.getInstance(row.getString("currency")),
                row.getLong("limit_micros"),
                row.getLong("reserved_micros"),
                row.getLong("spent_micros"),
                row.getLong("lapsed_micros"));
    }
}

package app.signalbox.server.cost;

import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetQuota;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.tenant_quota}. */
@Repository
class TenantQuotas {

    private final JdbcClient jdbc;
    private final CostSettings settings;

    TenantQuotas(JdbcClient jdbc, CostSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The tenant's quota, the deployment's where nothing is set. */
    QuotaView get(int tenantId) {
        return jdbc.sql("""
                        select coalesce(q.concurrent_calls, d.calls) as concurrent_calls,
                            coalesce(q.calls_per_minute, d.per_minute) as calls_per_minute
                        from (select cast(:calls as int) as calls, cast(:perMinute as int) as per_minute) d
                        left join platform.tenant_quota q on q.tenant_id = :tenant
                        """)
                .param("calls", settings.concurrentCalls())
                .param("perMinute", settings.callsPerMinute())
                .param("tenant", tenantId)
                .query((row, number) -> new QuotaView(row.getInt("concurrent_calls"), row.getInt("calls_per_minute")))
                .single();
    }

    void set(int tenantId, SetQuota quota, Instant now, @Nullable UUID operator) {
        jdbc.sql("""
                        insert into platform.tenant_quota (tenant_id, concurrent_calls, calls_per_minute, set_at, set_by)
                        values (:tenant, cast(:calls as int), cast(:perMinute as int), :now, cast(:operator as uuid))
                        on conflict (tenant_id) do update set concurrent_calls = excluded.concurrent_calls,
                            calls_per_minute = excluded.calls_per_minute, set_at = excluded.set_at,
                            set_by = excluded.set_by
                        """)
                .param("tenant", tenantId)
                .param("calls", quota.concurrentCalls())
                .param("perMinute", quota.callsPerMinute())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("operator", operator)
                .update();
    }
}

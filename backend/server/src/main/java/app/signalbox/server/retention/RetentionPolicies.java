package app.signalbox.server.retention;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the bound tenant keeps what people write to it. Networks' clocks and deletions count besides. */
@Service
public class RetentionPolicies {

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    RetentionPolicies(JdbcClient jdbc, Access access, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds now. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(readOnly = true)
    public RetentionView get() {
        return current().view();
    }

    /**
     * Sets what holds from now on; what is absent counts no more.
     *
     * @throws InvalidRetentionException if the days or the reason can't be
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional
    public RetentionView set(SetRetention wish) {
        RetentionPolicy policy = current().with(wish.keepDays(), wish.holdReason(), clock.instant());
        put(policy, access.operatorId().orElse(null));
        trail.record(
                AuditAction.RETENTION_SET,
                policy.keepDays() == null ? "no limit" : policy.keepDays() + " days",
                policy.heldSince() == null ? null : "on hold");
        return policy.view();
    }

    @Transactional(readOnly = true)
    RetentionPolicy current() {
        return jdbc.sql("select keep_days, hold_reason, held_since from retention_policy")
                .query(RetentionPolicies::policy)
                .optional()
                .orElse(RetentionPolicy.NONE);
    }

    private void put(RetentionPolicy policy, @Nullable UUID operator) {
        jdbc.sql("""
                        insert into retention_policy
                            (retention_policy_id, keep_days, hold_reason, held_since, set_at, set_by)
                        values (1, cast(:days as int), cast(:reason as text), cast(:since as timestamptz), :now,
                            cast(:operator as uuid))
                        on conflict (retention_policy_id) do update
                            set keep_days = excluded.keep_days, hold_reason = excluded.hold_reason,
                                held_since = excluded.held_since, set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("days", policy.keepDays())
                .param("reason", policy.holdReason())
                .param("since", utc(policy.heldSince()))
                .param("now", utc(clock.instant()))
                .param("operator", operator)
                .update();
    }

    private static RetentionPolicy policy(ResultSet row, int number) throws SQLException {
        OffsetDateTime since = row.getObject("held_since", OffsetDateTime.class);
        return new RetentionPolicy(
                row.getObject("keep_days", Integer.class),
                row.getString("hold_reason"),
                since == null ? null : since.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}

package app.signalbox.server.policy;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.policy.Approval;
import app.signalbox.server.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of the bound tenant's approvals. */
@Repository
class ApprovalRows {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    ApprovalRows(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** An approval that is noted. */
    record Granted(
            Approval approval,
            @Nullable UUID grantedBy,
            Instant grantedAt,
            @Nullable String note) {}

    @Transactional(readOnly = true)
    List<Granted> all() {
        return jdbc.sql("select * from policy_approval order by approval")
                .query(ApprovalRows::granted)
                .list();
    }

    @Transactional
    void put(Granted granted) {
        jdbc.sql("""
                        insert into policy_approval (approval, granted_by, granted_at, note)
                        values (:approval, cast(:by as uuid), :at, :note)
                        on conflict (approval) do update set granted_by = excluded.granted_by,
                            granted_at = excluded.granted_at, note = excluded.note
                        """)
                .param("approval", granted.approval().value())
                .param("by", granted.grantedBy())
                .param("at", granted.grantedAt().atOffset(ZoneOffset.UTC))
                .param("note", granted.note())
                .update();
        trail.record(AuditAction.APPROVAL_NOTED, granted.approval().value(), granted.note());
    }

    @Transactional
    void remove(Approval approval) {
        int removed = jdbc.sql("delete from policy_approval where approval = :approval")
                .param("approval", approval.value())
                .update();
        if (removed > 0) {
            trail.record(AuditAction.APPROVAL_WITHDRAWN, approval.value(), null);
        }
    }

    private static Granted granted(ResultSet row, int number) throws SQLException {
        return new Granted(
                Approval.of(row.getString("approval")),
                row.getObject("granted_by", UUID.class),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}

package app.signalbox.server.audit;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.server.audit.AuditScene.Actor;
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

/** Rows of {@code platform.audit_entry}: written under any role, read under the platform's. */
@Repository
class AuditRows {

    private static final String WRITE = """
            select 1 from (select platform.note_act(:id, :at, :action, :kind, cast(:actorId as uuid), :actor,
                cast(:agency as int), cast(:tenant as int), :subject, cast(:detail as text), cast(:address as text),
                cast(:request as text))) written
            """;
    private static final String PAGE = """
            select audit_entry_id, acted_at, action, actor_kind, actor_id, actor, agency, tenant, subject, detail,
                address, request
            from platform.audit_entry
            where (:everywhere or agency_id = any(:agencies))
                and (cast(:actor as text) is null or position(lower(:actor) in lower(actor)) > 0)
                and (cast(:action as text) is null or action = :action)
                and (cast(:tenant as text) is null or tenant = :tenant)
                and acted_at >= cast(:from as timestamptz) and acted_at < cast(:until as timestamptz)
                and (acted_at, audit_entry_id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid))
            order by acted_at desc, audit_entry_id desc limit :limit
            """;
    private static final String CHECK = """
            select count(*) as entries, count(*) filter (where not coalesce(holds, false)) as broken from (
                select l.hash = platform.audit_hash(coalesce(lag(l.hash) over chain, ''), e)
                    and l.number = coalesce(lag(l.number) over chain, 0) + 1 as holds
                from platform.audit_entry e left join platform.audit_link l using (audit_entry_id)
                where :everywhere or e.agency_id = any(:agencies)
                window chain as (partition by l.chain order by l.number)) checked
            """;
    private static final String NO_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act to be written. */
    record Act(
            UUID id,
            Instant at,
            AuditAction action,
            Actor actor,
            @Nullable Integer agency,
            @Nullable Integer tenant,
            String subject,
            @Nullable String detail,
            RequestOrigin origin) {}

    /** How many entries there are, and how many of them are not as they were written. */
    record Counts(long entries, long broken) {}

    void write(Act act) {
        jdbc.sql(WRITE)
                .param("id", act.id())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("action", act.action().value())
                .param("kind", act.actor().kind())
                .param("actorId", act.actor().id())
                .param("actor", act.actor().name())
                .param("agency", act.agency())
                .param("tenant", act.tenant())
                .param("subject", act.subject())
                .param("detail", act.detail())
                .param("address", act.origin().address())
                .param("request", act.origin().request())
                .query(Integer.class)
                .single();
    }

    List<AuditView> page(
            AuditFilter filter,
            @Nullable Instant beforeTime,
            @Nullable UUID beforeId,
            int limit,
            @Nullable List<Integer> agencies) {
        return jdbc.sql(PAGE)
                .param("everywhere", agencies == null)
                .param("agencies", agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new))
                .param("actor", filter.actor())
                .param(
                        "action",
                        filter.action() == null ? null : filter.action().value())
                .param("tenant", filter.tenant())
                .param(
                        "from",
                        filter.from() == null ? "-infinity" : filter.from().toString())
                .param(
                        "until",
                        filter.until() == null ? "infinity" : filter.until().toString())
                .param("beforeTime", beforeTime == null ? "infinity" : beforeTime.toString())
                .param("beforeId", beforeId == null ? NO_ID : beforeId.toString())
                .param("limit", limit)
                .query(AuditRows::view)
                .list();
    }

    Counts check(@Nullable List<Integer> agencies) {
        return jdbc.sql(CHECK)
                .param("everywhere", agencies == null)
                .param("agencies", agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new))
                .query((row, number) -> new Counts(row.getLong("entries"), row.getLong("broken")))
                .single();
    }

    private static AuditView view(ResultSet row, int number) throws SQLException {
        return new AuditView(
                row.getObject("audit_entry_id", UUID.class),
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                AuditAction.of(row.getString("action")),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getString("agency"),
                row.getString("tenant"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"),
                row.getString("request"));
    }
}

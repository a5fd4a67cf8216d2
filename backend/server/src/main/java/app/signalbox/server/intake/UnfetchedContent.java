package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.PendingContentView;
import app.signalbox.server.tenancy.TenantAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What webhooks told the id alone and whose content isn't here yet, for the admins who look at it. */
@Service
public class UnfetchedContent {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final TenantAccess access;

    UnfetchedContent(JdbcClient jdbc, TenantAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The latest 200 of the tenants that the caller may see: those given up and those still tried. */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    @Transactional(readOnly = true)
    public List<PendingContentView> list() {
        return shown(jdbc.sql("""
                        select t.slug, r.channel, p.* from platform.pending_content p
                        join platform.tenant t using (tenant_id)
                        join platform.channel_route r using (tenant_id, channel_account_id)
                        where p.fetched_at is null and (:everything or p.tenant_id = any(:visible))
                        order by p.noted_at desc, p.provider_id limit :most
                        """))
                .param("most", MOST_SHOWN)
                .query(UnfetchedContent::view)
                .list();
    }

    /** How many that the caller may see were given up since then. */
    long failedSince(Instant since) {
        return shown(jdbc.sql("""
                        select count(*) from platform.pending_content p
                        where p.failed_at > :since and (:everything or p.tenant_id = any(:visible))
                        """))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec shown(JdbcClient.StatementSpec statement) {
        Set<Integer> visible = access.visibleTenants().orElse(null);
        return statement
                .param("everything", visible == null)
                .param("visible", visible == null ? new Integer[0] : visible.toArray(Integer[]::new));
    }

    private static PendingContentView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
        return new PendingContentView(
                row.getString("slug"),
                Channel.of(row.getString("channel")),
                row.getString("kind"),
                row.getString("provider_id"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("reason"),
                next == null ? null : next.toInstant());
    }
}

package app.signalbox.server.audit;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditRows.Act;
import app.signalbox.server.audit.AuditRows.Counts;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who did what to what, when and from where. A service that does something records it here, inside the transaction in
 * which it does it, so that there is never one without the other. What people outside wrote has no place in it.
 */
@Service
public class AuditTrail {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAIL = 500;

    private final AuditRows rows;
    private final AuditScene scene;
    private final Clock clock;

    AuditTrail(AuditRows rows, AuditScene scene, Clock clock) {
        this.rows = rows;
        this.scene = scene;
        this.clock = clock;
    }

    /**
     * Records what the caller does, in the bound tenant if one is bound.
     *
     * @param subject what it is done to, cut at 300 characters
     * @param detail what it is changed to, cut at 500 characters; absent where the action says it all
     */
    public void record(AuditAction action, String subject, @Nullable String detail) {
        write(action, null, scene.tenant().orElse(null), subject, detail);
    }

    /** Records what the caller does to a tenant that need not be bound. */
    public void recordInTenant(int tenantId, AuditAction action, String subject, @Nullable String detail) {
        write(action, null, tenantId, subject, detail);
    }

    /** Records what the caller does in an agency, or in none of them. */
    public void recordInAgency(
            @Nullable Integer agencyId, AuditAction action, String subject, @Nullable String detail) {
        write(action, agencyId, null, subject, detail);
    }

    private void write(
            AuditAction action,
            @Nullable Integer agency,
            @Nullable Integer tenant,
            String subject,
            @Nullable String detail) {
        rows.write(new Act(
                TimeOrderedId.next(clock),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                action,
                scene.actor(),
                agency,
                tenant,
                cut(subject, LONGEST_SUBJECT),
                detail == null ? null : cut(detail, LONGEST_DETAIL),
                RequestOrigin.current()));
    }

    /**
     * A page of what was done in the caller's agencies, the latest first.
     *
     * @param cursor {@code nextCursor} of the page before, absent for the first
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public Page<AuditView> list(AuditFilter filter, @Nullable String cursor, PageLimit limit) {
        Cursor after = cursor == null || cursor.isBlank() ? null : Cursor.parse(cursor, 2);
        List<AuditView> found = rows.page(
                filter,
                after == null ? null : after.instant(0),
                after == null ? null : after.id(1),
                limit.andOneMore(),
                readable());
        boolean more = found.size() > limit.rows();
        List<AuditView> page = more ? found.subList(0, limit.rows()) : found;
        return new Page<>(
                page,
                more ? Cursor.behind(page.getLast().at(), page.getLast().id()).text() : null);
    }

    /** Hands over every act that fits, the latest first, without holding more than a page of them. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public void export(AuditFilter filter, Consumer<AuditView> reader) {
        var limit = new PageLimit(PageLimit.MOST);
        Page<AuditView> page = list(filter, null, limit);
        page.items().forEach(reader);
        while (page.nextCursor() != null) {
            page = list(filter, page.nextCursor(), limit);
            page.items().forEach(reader);
        }
    }

    /** Computes the chains of the caller's agencies again. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public AuditVerdict verify() {
        Counts counts = rows.check(readable());
        boolean holds = counts.broken() == 0;
        String sentence = holds
                ? "All " + counts.entries() + " entries are as they were written."
                : counts.broken() + " of " + counts.entries()
                        + " entries are not as they were written. Compare them with a backup.";
        return new AuditVerdict(holds, counts.entries(), sentence);
    }

    private @Nullable List<Integer> readable() {
        return scene.readableAgencies().orElse(null);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}

package app.signalbox.server.tenancy;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.tenancy.AgencyView;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.server.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies: who runs the console for a number of tenants. */
@Service
public class Agencies {

    private final JdbcClient jdbc;
    private final TenancySettings settings;
    private final AuditTrail trail;
    private final TenantAccess access;

    Agencies(JdbcClient jdbc, TenancySettings settings, AuditTrail trail, TenantAccess access) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.trail = trail;
        this.access = access;
    }

    /**
     * Adds an agency.
     *
     * @throws app.signalbox.server.kernel.DomainException if the slug is taken or breaks the rule
     */
    @PreAuthorize("@access.may('MANAGE_DEPLOYMENT')")
    @Transactional
    public AgencyView found(FoundAgency request) {
        Slug slug = new Slug(request.slug());
        Names.check(request.name());
        try {
            insert(slug.value(), request.name().strip());
        } catch (DuplicateKeyException taken) {
            throw new SlugTakenException(slug.value());
        }
        trail.recordInAgency(idOf(slug.value()), AuditAction.AGENCY_FOUNDED, slug.value(), null);
        return get(slug.value());
    }

    /** The agencies that the caller belongs to, by slug. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public List<AgencyView> list() {
        return visible(null);
    }

    /**
     * One agency.
     *
     * @throws UnknownAgencyException if there is none of this slug, or the caller doesn't belong to it
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public AgencyView get(String slug) {
        return visible(slug).stream().findFirst().orElseThrow(() -> new UnknownAgencyException(slug));
    }

    /** The agency that tenants belong to when none is named; it is made when it is missing. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public AgencyView getDefault() {
        insertDefault();
        return get(settings.defaultAgency());
    }

    /** Slug of the agency that tenants belong to when none is named, whether it is there yet or not. */
    public String defaultSlug() {
        return settings.defaultAgency();
    }

    /** Id of the named agency, of the default agency when none is named; the default one is made when it is missing. */
    public int idOf(@Nullable String slug) {
        if (slug == null) {
            insertDefault();
        }
        String wanted = slug == null ? settings.defaultAgency() : slug;
        return jdbc.sql("select agency_id from platform.agency where slug = :slug")
                .param("slug", wanted)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new UnknownAgencyException(wanted));
    }

    private List<AgencyView> visible(@Nullable String slug) {
        Set<Integer> ids = access.visibleAgencies().orElse(null);
        return jdbc.sql("""
                        select slug, name, created_at from platform.agency
                        where (:everything or agency_id = any(:visible)) and slug = coalesce(:slug, slug) order by slug
                        """)
                .param("everything", ids == null)
                .param("visible", ids == null ? new Integer[0] : ids.toArray(Integer[]::new))
                .param("slug", slug)
                .query(Agencies::agency)
                .list();
    }

    private void insertDefault() {
        jdbc.sql("insert into platform.agency (slug, name) values (:slug, 'Agency') on conflict do nothing")
                .param("slug", settings.defaultAgency())
                .update();
    }

    private void insert(String slug, String name) {
        jdbc.sql("insert into platform.agency (slug, name) values (:slug, :name)")
                .param("slug", slug)
                .param("name", name)
                .update();
    }

    private static AgencyView agency(ResultSet row, int number) throws SQLException {
        return new AgencyView(
                row.getString("slug"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

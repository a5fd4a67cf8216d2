package app.signalbox.server.tenancy;

import app.signalbox.contract.tenancy.TenantStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.tenant}. */
@Repository
class TenantRegistry {

    private static final String SELECT = """
            select t.tenant_id, t.slug, t.name, t.time_zone, t.status, t.agency_id, a.slug as agency,
                   coalesce(t.schema_name, '') as schema_name, t.created_at
            from platform.tenant t join platform.agency a using (agency_id)
            """;
    private static final String BY_SLUG = SELECT + "where t.slug = :slug";
    private static final String BY_ID = SELECT + "where t.tenant_id = :id";
    private static final String BY_STATUS = SELECT + "where t.status = any(:statuses) order by t.tenant_id";
    private static final String ACTIVE = SELECT + "where t.status = 'active' and t.tenant_id = any(:ids)";
    private static final String LEFT_OVER = SELECT + """
            where t.status in ('provisioning', 'deleting') and t.created_at < now() - interval '5 minutes'
            """;
    private static final String PAGE = SELECT + """
            where t.slug > :after and (:everything or t.tenant_id = any(:visible)) order by t.slug limit :limit
            """;

    private final JdbcClient jdbc;

    TenantRegistry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tenant> find(String slug) {
        return jdbc.sql(BY_SLUG)
                .param("slug", slug)
                .query(TenantRegistry::tenant)
                .optional();
    }

    Optional<Tenant> find(int id) {
        return jdbc.sql(BY_ID).param("id", id).query(TenantRegistry::tenant).optional();
    }

    List<Tenant> withStatus(TenantStatus... statuses) {
        String[] names = List.of(statuses).stream().map(TenantStatus::value).toArray(String[]::new);
        return jdbc.sql(BY_STATUS)
                .param("statuses", names)
                .query(TenantRegistry::tenant)
                .list();
    }

    List<Tenant> active(Collection<Integer> ids) {
        return jdbc.sql(ACTIVE)
                .param("ids", ids.toArray(Integer[]::new))
                .query(TenantRegistry::tenant)
                .list();
    }

    List<Tenant> leftOver() {
        return jdbc.sql(LEFT_OVER).query(TenantRegistry::tenant).list();
    }

    List<Tenant> page(String after, int limit, @Nullable Set<Integer> visible) {
        Integer[] ids = visible == null ? new Integer[0] : visible.toArray(Integer[]::new);
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("everything", visible == null)
                .param("visible", ids)
                .param("limit", limit)
                .query(TenantRegistry::tenant)
                .list();
    }

    int insert(Slug slug, String name, ZoneId timeZone, int agencyId) {
        try {
            return jdbc.sql("""
                            insert into platform.tenant (agency_id, slug, name, time_zone, status)
                            values (:agency, :slug, :name, :zone, 'provisioning') returning tenant_id
                            """)
                    .param("agency", agencyId)
                    .param("slug", slug.value())
                    .param("name", name)
                    .param("zone", timeZone.getId())
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new SlugTakenException(slug.value());
        }
    }

    String assignSchema(int id) {
        return jdbc.sql("""
                        update platform.tenant
                        set schema_name = 't_' || (select tag from platform.deployment) || '_' || tenant_id
                        where tenant_id = :id returning schema_name
                        """).param("id", id).query(String.class).single();
    }

    void setStatus(int id, TenantStatus status) {
        jdbc.sql("update platform.tenant set status = :status where tenant_id = :id")
                .param("id", id)
                .param("status", status.value())
                .update();
    }

    void describe(int id, Slug slug, String name, ZoneId timeZone) {
        try {
            jdbc.sql("update platform.tenant set slug = :slug, name = :name, time_zone = :zone where tenant_id = :id")
                    .param("id", id)
                    .param("slug", slug.value())
                    .param("name", name)
                    .param("zone", timeZone.getId())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new SlugTakenException(slug.value());
        }
    }

    void remove(int id) {
        jdbc.sql("delete from platform.tenant where tenant_id = :id")
                .param("id", id)
                .update();
    }

    void createSchema(String schema) {
        jdbc.sql("select platform.create_tenant_schema(:schema)")
                .param("schema", schema)
                .query((row, number) -> schema)
                .single();
    }

    void dropSchema(String schema) {
        jdbc.sql("select platform.drop_tenant_schema(:schema)")
                .param("schema", schema)
                .query((row, number) -> schema)
                .single();
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new Tenant(
                row.getInt("tenant_id"),
                row.getString("slug"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                TenantStatus.of(row.getString("status")),
                row.getInt("agency_id"),
                row.getString("agency"),
                row.getString("schema_name"),
                createdAt);
    }
}

package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.testing.ModuleTest;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

@ModuleTest
class TenantsTests {

    private final String slug = "t" + UUID.randomUUID();

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SystemWork system;

    @Test
    void provisionsATenantWithSchemaAndRole() {
        TenantView view = provision(slug);

        assertThat(view.slug()).isEqualTo(slug);
        assertThat(view.name()).isEqualTo("Acme Teapots");
        assertThat(view.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(view.status()).isEqualTo(TenantStatus.ACTIVE);
        Tenant tenant = get(slug);
        assertThat(tenant.schema()).matches("t_[a-z0-9]{6}_" + tenant.id());
        assertThat(schemaExists(tenant.schema())).isTrue();
        assertThat(roleExists(tenant.schema())).isTrue();
    }

    @Test
    void makesTheRoleUnableToSignInOrToDoMoreThanItsSchema() {
        provision(slug);

        var role = jdbc.sql("""
            select rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls
            from pg_catalog.pg_roles where rolname = :role
            """).param("role", get(slug).schema()).query().singleRow();

        assertThat(role.values()).containsOnly(false);
    }

    @Test
    void refusesASlugThatIsTaken() {
        provision(slug);

        assertThatThrownBy(() -> provision(slug)).isInstanceOf(SlugTakenException.class);
        assertThat(rows(slug)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "Acme",
                "1acme",
                "-acme",
                "acme-",
                "acme_teapots",
                "acme teapots",
                "açme",
                "acme'; drop",
                "a234567890123456789012345678901234567890x"
            })
    void refusesASlugThatBreaksTheRule(String broken) {
        assertThatThrownBy(() -> provision(broken)).isInstanceOf(InvalidSlugException.class);

        assertThat(rows(broken)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a-c", "a2345678901234567890123456789012345678-0"})
    void acceptsASlugOfTheRule(String good) {
        assertThat(new Slug(good).value()).isEqualTo(good);
    }

    @Test
    void refusesAZoneThatDoesNotExist() {
        assertThatThrownBy(() ->
                        asSystem(() -> tenants.provision(new ProvisionTenant(slug, "Acme", "Atlantis/Center", null))))
                .isInstanceOf(InvalidTenantException.class)
                .hasMessageContaining("Atlantis/Center");
        assertThat(rows(slug)).isZero();
    }

    @Test
    void refusesAnAgencyThatDoesNotExist() {
        assertThatThrownBy(() ->
                        asSystem(() -> tenants.provision(new ProvisionTenant(slug, "Acme", "UTC", "no-such-one"))))
                .isInstanceOf(UnknownAgencyException.class);
        assertThat(rows(slug)).isZero();
    }

    @Test
    void suspendsAndResumes() {
        provision(slug);

        TenantView suspended = asSystem(() -> tenants.suspend(slug));
        boolean triaged =
                tenants.active().stream().anyMatch(tenant -> tenant.slug().equals(slug));
        TenantView resumed = asSystem(() -> tenants.resume(slug));

        assertThat(suspended.status()).isEqualTo(TenantStatus.SUSPENDED);
        assertThat(triaged).isFalse();
        assertThat(resumed.status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(tenants.active()).extracting(Tenant::slug).contains(slug);
    }

    @Test
    void renamesWithoutMovingTheSchema() {
        provision(slug);
        String schema = get(slug).schema();

        TenantView renamed = asSystem(() -> tenants.change(slug, new ChangeTenant(slug + "-2", "Acme Kettles", "UTC")));

        assertThat(renamed.slug()).isEqualTo(slug + "-2");
        assertThat(renamed.name()).isEqualTo("Acme Kettles");
        assertThat(renamed.timeZone()).isEqualTo("UTC");
        assertThat(get(slug + "-2").schema()).isEqualTo(schema);
        assertThatThrownBy(() -> get(slug)).isInstanceOf(UnknownTenantException.class);
    }

    @Test
    void refusesToRenameToASlugThatIsTaken() {
        String other = "t" + UUID.randomUUID();
        provision(slug);
        provision(other);

        assertThatThrownBy(() -> asSystem(() -> tenants.change(slug, new ChangeTenant(other, null, null))))
                .isInstanceOf(SlugTakenException.class);
        assertThat(get(slug).name()).isEqualTo("Acme Teapots");
    }

    @Test
    void deletesSchemaRoleAndRow() {
        provision(slug);
        String schema = get(slug).schema();

        system.run("test", () -> tenants.delete(slug));

        assertThat(schemaExists(schema)).isFalse();
        assertThat(roleExists(schema)).isFalse();
        assertThat(rows(slug)).isZero();
    }

    @Test
    void freesTheSlugByDeletingAndNeverReusesTheId() {
        provision(slug);
        int id = get(slug).id();
        system.run("test", () -> tenants.delete(slug));

        provision(slug);

        assertThat(get(slug).id()).isGreaterThan(id);
    }

    @Test
    void doesNothingForNobody() {
        provision(slug);

        assertThatThrownBy(() -> tenants.provision(new ProvisionTenant(slug + "-2", "Acme", "UTC", null)))
                .isInstanceOf(AuthorizationDeniedException.class);
        assertThatThrownBy(() -> tenants.delete(slug)).isInstanceOf(UnknownTenantException.class);
        assertThatThrownBy(() -> tenants.get(slug)).isInstanceOf(UnknownTenantException.class);
        assertThat(tenants.list(null, 200).items()).isEmpty();
    }

    @Test
    void pagesBySlug() {
        String prefix = "p" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            provision(prefix + i);
        }

        var first = asSystem(() -> tenants.list(prefix, 2));
        var second = asSystem(() -> tenants.list(first.nextCursor(), 1));

        assertThat(first.items()).extracting(TenantView::slug).containsExactly(prefix + 0, prefix + 1);
        assertThat(first.nextCursor()).isEqualTo(prefix + 1);
        assertThat(second.items()).extracting(TenantView::slug).containsExactly(prefix + 2);
    }

    private TenantView provision(String wanted) {
        return asSystem(() -> tenants.provision(new ProvisionTenant(wanted, "Acme Teapots", "Europe/Berlin", null)));
    }

    private Tenant get(String wanted) {
        return asSystem(() -> tenants.get(wanted));
    }

    private <T> T asSystem(Supplier<T> work) {
        return system.call("test", work);
    }

    private long rows(String wanted) {
        return jdbc.sql("select count(*) from platform.tenant where slug = :slug")
                .param("slug", wanted)
                .query(Long.class)
                .single();
    }

    private boolean schemaExists(String name) {
        return jdbc.sql("select exists (select from pg_catalog.pg_namespace where nspname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private boolean roleExists(String name) {
        return jdbc.sql("select exists (select from pg_catalog.pg_roles where rolname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}

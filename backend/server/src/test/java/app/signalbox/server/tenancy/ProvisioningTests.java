package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.testing.ModuleTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a tenant whose provisioning or deletion breaks off. */
@ModuleTest
class ProvisioningTests {

    private final String slug = "t" + UUID.randomUUID();

    @Autowired
    private Tenants tenants;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SystemWork system;

    @Autowired
    private DatabaseAddress address;

    private List<String> before;

    @BeforeEach
    void remembersRolesAndSchemas() {
        before = rolesAndSchemas();
    }

    @AfterEach
    void mendsTheDatabase() throws SQLException {
        asSuperuser("""
            do $$ begin
                execute format('grant create on database %I to signalbox_owner', current_database());
                if exists (select from pg_event_trigger where evtname = 'no_messages') then
                    drop event trigger no_messages;
                end if;
            end $$
            """);
    }

    @Test
    void leavesNothingWhenTheSchemaCannotBeMade() throws SQLException {
        asSuperuser("""
            do $$ begin
                execute format('revoke create on database %I from signalbox_owner', current_database());
            end $$
            """);

        assertThatThrownBy(this::provision).isInstanceOf(ProvisioningFailedException.class);

        assertNothingLeft();
    }

    @Test
    void leavesNothingWhenAMigrationFails() throws SQLException {
        breakMigrations();

        assertThatThrownBy(this::provision).isInstanceOf(ProvisioningFailedException.class);

        assertNothingLeft();
    }

    @Test
    void canBeRepeatedAfterAFailure() throws SQLException {
        breakMigrations();
        assertThatThrownBy(this::provision).isInstanceOf(ProvisioningFailedException.class);
        mendsTheDatabase();

        provision();

        assertThat(tenants.find(slug).orElseThrow().isActive()).isTrue();
    }

    @Test
    void sparesASchemaThatSomebodyElseMade() throws SQLException {
        int next = jdbc.sql("select max(tenant_id) + 1 from platform.tenant")
                .query(Integer.class)
                .optional()
                .orElse(1);
        List<String> taken = jdbc.sql(
                        "select 't_' || tag || '_' || n from platform.deployment, generate_series(:a, :b) n")
                .param("a", next)
                .param("b", next + 50)
                .query(String.class)
                .list();
        for (String name : taken) {
            asSuperuser("create schema \"" + name + "\"");
        }

        assertThatThrownBy(this::provision).isInstanceOf(ProvisioningFailedException.class);

        assertThat(rolesAndSchemas()).containsAll(before).containsAll(taken);
        assertThat(registry.find(slug)).isEmpty();
        for (String name : taken) {
            asSuperuser("drop schema \"" + name + "\"");
        }
        assertNothingLeft();
    }

    @Test
    void sweepsWhatAnEarlierProcessLeft() {
        system.run("test", this::provision);
        Tenant tenant = registry.find(slug).orElseThrow();
        jdbc.sql("""
            update platform.tenant set status = 'provisioning', created_at = now() - interval '1 hour'
            where tenant_id = :id
            """).param("id", tenant.id()).update();

        provisioning.sweep();

        assertNothingLeft();
    }

    @Test
    void sparesWhatAnotherProcessIsMakingJustNow() {
        provision();
        int id = registry.find(slug).orElseThrow().id();
        registry.setStatus(id, app.signalbox.contract.tenancy.TenantStatus.PROVISIONING);

        provisioning.sweep();

        assertThat(registry.find(id)).isPresent();
    }

    private void provision() {
        system.run("test", () -> tenants.provision(new ProvisionTenant(slug, "Acme", "UTC", null)));
    }

    private void breakMigrations() throws SQLException {
        asSuperuser("""
            create or replace function public.refuse_messages() returns event_trigger language plpgsql as $$
            begin
                if exists (select from pg_event_trigger_ddl_commands()
                        where object_identity like 't\\_%.message') then
                    raise exception 'no more messages';
                end if;
            end $$;
            create event trigger no_messages on ddl_command_end execute function public.refuse_messages();
            """);
    }

    private void assertNothingLeft() {
        assertThat(registry.find(slug)).isEmpty();
        assertThat(rolesAndSchemas()).containsExactlyElementsOf(before);
    }

    private List<String> rolesAndSchemas() {
        return jdbc.sql("""
            select 'role ' || rolname as thing from pg_catalog.pg_roles
            where rolname like 't\\_' || (select tag from platform.deployment) || '\\_%'
            union all select nspname from pg_catalog.pg_namespace where nspname like 't\\_%' order by thing
            """).query(String.class).list();
    }

    private void asSuperuser(String sql) throws SQLException {
        DatabaseAddress superuser = TestServer.asSuperuser(address);
        try (var connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTests {

    private static final int TENANTS = 4;

    private final DatabaseAddress address = TestServer.newDatabase();
    private final Migrations migrations = new Migrations(address, new TenancySettings(3, "agency"));
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
    private final TenantRegistry registry = new TenantRegistry(jdbc);

    private List<Tenant> tenants;

    @BeforeEach
    void makesTenantsThatHaveNoTablesYet() {
        migrations.migratePlatform();
        int agency = jdbc.sql(
                        "insert into platform.agency (slug, name) values ('nimbus', 'Nimbus') returning agency_id")
                .query(Integer.class)
                .single();
        tenants = IntStream.range(0, TENANTS)
                .mapToObj(number -> {
                    int id = registry.insert(new Slug("brand-" + number), "Brand", ZoneOffset.UTC, agency);
                    registry.createSchema(registry.assignSchema(id));
                    return registry.find(id).orElseThrow();
                })
                .toList();
    }

    @Test
    void bringsAllTenantsUpToDate() {
        migrations.migrateAll(tenants);

        assertThat(tenants).allSatisfy(tenant -> assertThat(tablesOf(tenant)).isGreaterThan(5));
    }

    @Test
    void canBeRepeated() {
        migrations.migratePlatform();
        migrations.migrateAll(tenants);
        int tables = tablesOf(tenants.getFirst());

        migrations.migratePlatform();
        migrations.migrateAll(tenants);

        assertThat(tablesOf(tenants.getFirst())).isEqualTo(tables);
    }

    @Test
    void makesANewSchemaExactlyAsItsMigrationsWould() {
        Tenant made = tenants.getFirst();
        Tenant migrated = tenants.getLast();

        migrations.make(made.schema());
        migrations.migrate(migrated.schema());

        assertThat(everythingIn(made)).hasSizeGreaterThan(300).isEqualTo(everythingIn(migrated));
        assertThat(historyOf(made)).isNotEmpty().isEqualTo(historyOf(migrated));
    }

    @Test
    void findsNothingToDoInASchemaThatWasMadeAtOnce() {
        Tenant made = tenants.getFirst();
        migrations.make(made.schema());
        List<String> before = historyOf(made);

        migrations.migrate(made.schema());

        assertThat(historyOf(made)).isEqualTo(before);
    }

    @Test
    void looksOnlyIntoSchemasThatLackSomething() {
        migrations.make(tenants.get(0).schema());
        migrations.migrate(tenants.get(1).schema());
        migrations.make(tenants.get(2).schema());
        asOwner("delete from %s.flyway_schema_history where installed_rank = 3"
                .formatted(tenants.get(2).schema()));

        assertThat(migrations.behind(tenants)).containsExactly(tenants.get(2), tenants.get(3));
    }

    @Test
    void refusesASchemaWhoseMigrationsWereOthers() {
        Tenant changed = tenants.getFirst();
        migrations.migrateAll(tenants);
        asOwner("update %s.flyway_schema_history set checksum = checksum + 1 where installed_rank = 3"
                .formatted(changed.schema()));

        assertThat(migrations.behind(tenants)).containsExactly(changed);
        assertThatThrownBy(() -> migrations.migrateAll(tenants))
                .hasMessageContaining(changed.schema())
                .rootCause()
                .hasMessageContaining("checksum");
    }

    @Test
    void leavesASchemaEmptyThatCannotBeMade() {
        Tenant broken = tenants.get(2);
        occupy(broken);

        assertThatThrownBy(() -> migrations.make(broken.schema())).hasMessageContaining(broken.schema());

        assertThat(tablesOf(broken)).isEqualTo(1);
    }

    @Test
    void stopsWithTheNameOfTheTenantThatFails() {
        Tenant broken = tenants.get(2);
        occupy(broken);

        assertThatThrownBy(() -> migrations.migrateAll(tenants))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("brand-2")
                .hasMessageContaining(broken.schema());
    }

    @Test
    void goesOnWhereItStopped() {
        Tenant broken = tenants.get(2);
        occupy(broken);
        assertThatThrownBy(() -> migrations.migrateAll(tenants)).hasMessageContaining("brand-2");
        assertThat(tablesOf(tenants.getFirst())).isGreaterThan(5);
        asOwner("drop table %s.channel_account".formatted(broken.schema()));

        migrations.migrateAll(tenants);

        assertThat(tenants).allSatisfy(tenant -> assertThat(tablesOf(tenant)).isGreaterThan(5));
    }

    @Test
    void givesTheTenantsRoleItsTablesAndTheSignedInRoleNone() {
        migrations.migrateAll(tenants);
        Tenant tenant = tenants.getFirst();

        var rights = jdbc.sql("""
            select has_table_privilege(:role, c.oid, 'SELECT')
                    and has_table_privilege(:role, c.oid, 'INSERT')
                    and has_table_privilege(:role, c.oid, 'UPDATE')
                    and has_table_privilege(:role, c.oid, 'DELETE') as works,
                has_table_privilege(:role, c.oid, 'TRUNCATE') as truncates,
                has_table_privilege(current_user, c.oid, 'SELECT') as ours
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = :role and c.relname = 'channel_account'
            """).param("role", tenant.schema()).query().singleRow();

        assertThat(rights)
                .containsEntry("works", true)
                .containsEntry("truncates", false)
                .containsEntry("ours", false);
    }

    private void occupy(Tenant tenant) {
        asOwner("create table %s.channel_account (id int)".formatted(tenant.schema()));
    }

    private void asOwner(String statement) {
        jdbc.sql("set role signalbox_owner; " + statement).update();
    }

    /** Columns, indexes, constraints, functions, triggers and rights, without the schema's own name. */
    private List<String> everythingIn(Tenant tenant) {
        return jdbc.sql("""
            with own as (
                select c.* from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = :schema
            ), told as (
                select concat_ws(' ', 'relation', relname, relkind, relacl, reloptions, relrowsecurity) as it from own
                union all
                select concat_ws(' ', 'column', relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
                        attacl, attidentity, attgenerated, attstorage, attcompression, pg_get_expr(adbin, adrelid))
                from own join pg_catalog.pg_attribute on attrelid = own.oid
                    left join pg_catalog.pg_attrdef on adrelid = attrelid and adnum = attnum
                where attnum > 0 and not attisdropped
                union all
                select concat_ws(' ', 'index', pg_get_indexdef(indexrelid))
                from own join pg_catalog.pg_index on indrelid = own.oid
                union all
                select concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(c.oid))
                from own join pg_catalog.pg_constraint c on conrelid = own.oid
                union all
                select concat_ws(' ', 'trigger', relname, pg_get_triggerdef(t.oid))
                from own join pg_catalog.pg_trigger t on tgrelid = own.oid where not tgisinternal
                union all
                select concat_ws(' ', 'function', pg_get_functiondef(p.oid), proacl)
                from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = pronamespace
                where n.nspname = :schema
            )
            select replace(it, :schema, 'SCHEMA') as it from told order by 1
            """)
                .param("schema", tenant.schema())
                .query((row, number) -> row.getString("it"))
                .list();
    }

    private List<String> historyOf(Tenant tenant) {
        DatabaseAddress superuser = TestServer.asSuperuser(address);
        return JdbcClient.create(
                        new DriverManagerDataSource(superuser.jdbcUrl(), superuser.user(), superuser.password()))
                .sql("""
            select concat_ws(' ', installed_rank, version, description, type, script, checksum, installed_by, success) as it
            from SCHEMA.flyway_schema_history order by installed_rank
            """.replace("SCHEMA", tenant.schema()))
                .query((row, number) -> row.getString("it"))
                .list();
    }

    private int tablesOf(Tenant tenant) {
        return jdbc.sql("""
            select count(*) from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = :schema and c.relkind = 'r'
            """)
                .param("schema", tenant.schema())
                .query(Integer.class)
                .single();
    }
}

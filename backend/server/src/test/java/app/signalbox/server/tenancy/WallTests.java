package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.ModuleTest;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What honest SQL can reach under a tenant's role: its own schema, and nothing else. */
@ModuleTest
class WallTests {

    private static final String DENIED = "42501";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Brand mine;
    private Brand other;

    @BeforeEach
    void foundBrands() {
        mine = Brand.found(context);
        other = Brand.found(context);
    }

    @Test
    void worksUnderTheRoleAndPathOfTheBoundTenant() {
        var place =
                inTransaction(mine, "select current_user::text || ' ' || array_to_string(current_schemas(false), ' ')");

        assertThat(place).isEqualTo(mine.tenant().schema() + " " + mine.tenant().schema());
    }

    @Test
    void deniesTheTablesOfAnotherTenant() {
        SoftAssertions.assertSoftly(softly -> {
            for (String table : tablesOf(other.tenant().schema())) {
                for (String statement : statementsOn(other.tenant().schema() + "." + table)) {
                    softly.assertThat(refusal(mine, statement)).as(statement).isEqualTo(DENIED);
                }
            }
        });
    }

    @Test
    void deniesEveryTableOfThePlatform() {
        SoftAssertions.assertSoftly(softly -> {
            for (String table : tablesOf("platform")) {
                for (String statement : statementsOn("platform." + table)) {
                    if (!statement.startsWith("insert into platform.event_publication ")) {
                        softly.assertThat(refusal(mine, statement))
                                .as(statement)
                                .isEqualTo(DENIED);
                    }
                }
            }
        });
    }

    @Test
    void grantsNothingInThePlatformButPublishingEvents() {
        List<String> granted = jdbc.sql("""
            select c.relname || ' ' || p.privilege from pg_catalog.pg_class c
            cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
                as p (privilege)
            where c.relnamespace = 'platform'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                and has_table_privilege(:role, c.oid, p.privilege)
            """)
                .param("role", mine.tenant().schema())
                .query(String.class)
                .list();

        assertThat(granted).containsExactly("event_publication INSERT");
    }

    @Test
    void letsTenantsCallNoFunctionOfThePlatformButThoseMadeForThem() {
        List<String> callable = jdbc.sql("""
            select proname from pg_catalog.pg_proc
            where pronamespace = 'platform'::regnamespace and has_function_privilege(:role, oid, 'EXECUTE')
            """)
                .param("role", mine.tenant().schema())
                .query(String.class)
                .list();

        assertThat(callable)
                .containsExactlyInAnyOrder(
                        "drop_mentions",
                        "note_act",
                        "patience",
                        "put_desk_due",
                        "put_inbox_heads",
                        "put_mentions",
                        "put_outbox_due",
                        "put_rule_watch",
                        "resume_sending");
    }

    @Test
    void letsATenantPublishAnEventButNotReadAny() {
        String publish = """
            insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date,
                completion_date) values (gen_random_uuid(), 'test', 'test', '{}', now(), now())
            """;

        assertThat(refusal(mine, publish)).isEqualTo("none");
        assertThat(refusal(mine, "select id from platform.event_publication")).isEqualTo(DENIED);
    }

    @Test
    void letsATenantMakeNoSchemaTableOrRole() {
        assertThat(refusal(mine, "create table stray (id int)")).isEqualTo(DENIED);
        assertThat(refusal(mine, "create schema stray")).isEqualTo(DENIED);
        assertThat(refusal(mine, "create role stray")).isEqualTo(DENIED);
        assertThat(refusal(mine, "drop table channel_account")).isEqualTo(DENIED);
        assertThat(refusal(mine, "alter table channel_account add column stray int"))
                .isEqualTo(DENIED);
    }

    @Test
    void findsNoTenantTableWithoutATenant() {
        assertThatThrownBy(
                        () -> jdbc.sql("select * from channel_account").query().listOfRows())
                .rootCause()
                .hasMessageContaining("relation \"channel_account\" does not exist");
        assertThatThrownBy(() -> transaction.execute(status ->
                        jdbc.sql("select * from channel_account").query().listOfRows()))
                .rootCause()
                .hasMessageContaining("relation \"channel_account\" does not exist");
    }

    @Test
    void deniesTenantTablesToThePlatformsOwnRole() {
        assertThatThrownBy(() -> jdbc.sql("select * from " + mine.tenant().schema() + ".channel_account")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied for schema");
    }

    @Test
    void findsNoTenantTableOutsideATransaction() {
        assertThatThrownBy(() -> mine.call(
                        () -> jdbc.sql("select * from channel_account").query().listOfRows()))
                .rootCause()
                .hasMessageContaining("relation \"channel_account\" does not exist");
    }

    @Test
    void failsWhenATenantIsAskedForAndNoneIsBound() {
        assertThatThrownBy(CurrentTenant::get).isInstanceOf(NoTenantBoundException.class);
    }

    @Test
    void bindsOnlyForTheLengthOfTheCall() {
        int bound = mine.call(() -> CurrentTenant.get().id());

        assertThat(bound).isEqualTo(mine.tenant().id());
        assertThat(CurrentTenant.find()).isEmpty();
    }

    @Test
    void refusesToEnterATenantAsNobody() {
        CurrentTenant currentTenant = context.getBean(CurrentTenant.class);

        assertThatThrownBy(() -> currentTenant.run(mine.tenant(), () -> {})).isInstanceOf(UnknownTenantException.class);
    }

    private String inTransaction(Brand brand, String sql) {
        return brand.call(() ->
                transaction.execute(status -> jdbc.sql(sql).query(String.class).single()));
    }

    /** SQL state with which a statement is refused under the tenant's role, {@code none} if it isn't; rolls back. */
    private String refusal(Brand brand, String statement) {
        try {
            brand.run(() -> transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql(statement).query((row, number) -> number).list();
            }));
            return "none";
        } catch (RuntimeException refused) {
            return switch (NestedExceptionUtils.getMostSpecificCause(refused)) {
                case SQLException sql when "02000".equals(sql.getSQLState()) -> "none";
                case SQLException sql -> String.valueOf(sql.getSQLState());
                default -> throw refused;
            };
        }
    }

    private List<String> tablesOf(String schema) {
        List<String> tables =
                jdbc.sql("""
                    select relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = :schema and c.relkind in ('r', 'p', 'v', 'm') order by relname
                    """).param("schema", schema).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(5);
        return tables;
    }

    private List<String> statementsOn(String table) {
        String column = jdbc.sql("""
            select attname from pg_catalog.pg_attribute
            where attrelid = (select c.oid from pg_catalog.pg_class c join pg_catalog.pg_namespace n
                on n.oid = c.relnamespace where n.nspname || '.' || c.relname = :table)
                and attnum > 0 and attidentity = '' order by attnum limit 1
            """).param("table", table).query(String.class).single();
        return List.of(
                "select 1 from " + table,
                "insert into " + table + " default values",
                "update %1$s set %2$s = %2$s".formatted(table, column),
                "delete from " + table,
                "truncate " + table);
    }
}

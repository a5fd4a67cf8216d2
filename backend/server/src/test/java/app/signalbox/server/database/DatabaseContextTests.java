package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DatabaseContextTests {

    @Autowired
    private JdbcClient primary;

    @Autowired
    @Qualifier("intake")
    private DataSource intake;

    @Autowired
    private Vault vault;

    @Test
    void drawsFromTheConsolePoolUnlessToldOtherwise() {
        assertThat(applicationName(primary)).isEqualTo("signalbox console");
    }

    @Test
    void drawsFromTheJobsPoolInsideJobs() {
        String name = WorkPool.JOBS.call(() -> applicationName(primary));

        assertThat(name).isEqualTo("signalbox jobs");
    }

    @Test
    void keepsAPoolApartForIntake() {
        assertThat(applicationName(JdbcClient.create(intake))).isEqualTo("signalbox intake");
    }

    @Test
    void findsNothingByUnqualifiedName() {
        assertThatThrownBy(() -> primary.sql("create table stray (id int)").update())
                .hasMessageContaining("no schema has been selected");
    }

    @Test
    void mayActAsOwnerWithoutInheritingItsRights() {
        var rights = primary.sql("""
                        select pg_catalog.pg_has_role('signalbox_owner', 'SET') as acts,
                          pg_catalog.pg_has_role('signalbox_owner', 'USAGE') as inherits,
                          rolsuper as superuser
                        from pg_catalog.pg_roles where rolname = current_user
                        """).query().singleRow();

        assertThat(rights)
                .containsEntry("acts", true)
                .containsEntry("inherits", false)
                .containsEntry("superuser", false);
    }

    @Test
    void closesTheSchemaPublic() {
        boolean open = primary.sql("select pg_catalog.has_schema_privilege('public', 'USAGE')")
                .query(Boolean.class)
                .single();

        assertThat(open).isFalse();
    }

    @Test
    void sealsWithTheMasterKey() {
        byte[] sealed = vault.sealWithSalt("Grüße".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(vault.openWithSalt(sealed), StandardCharsets.UTF_8))
                .isEqualTo("Grüße");
    }

    private static String applicationName(JdbcClient client) {
        return client.sql("select pg_catalog.current_setting('application_name')")
                .query(String.class)
                .single();
    }
}

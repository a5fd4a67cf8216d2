package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.tenancy.BarePlatform;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PositionsTests {

    private static DataSource database;

    private final Lease lease = new Lease("job " + UUID.randomUUID(), 0, 1);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Positions positions = new Positions(jdbc);

    @BeforeAll
    static void migrates() {
        database = BarePlatform.migrate();
    }

    @Test
    void beginsAtZero() {
        assertThat(positions.current(lease.job(), 1)).isZero();
    }

    @Test
    void advances() {
        positions.advance(lease, 1, 7);
        positions.advance(lease, 1, 12);
        positions.advance(lease, 2, 3);

        assertThat(positions.current(lease.job(), 1)).isEqualTo(12);
        assertThat(positions.current(lease.job(), 2)).isEqualTo(3);
    }

    @Test
    void refusesToDoTheSameTwice() {
        positions.advance(lease, 1, 7);

        assertThatThrownBy(() -> positions.advance(new Lease(lease.job(), 0, 2), 1, 7))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void listsThePositionsOfTenantsThatExist() {
        int tenant = newTenant();
        positions.advance(lease, tenant, 5);
        positions.advance(lease, tenant, 9);

        assertThat(positions.all(lease.job())).containsOnlyKeys(tenant).containsEntry(tenant, 9L);
    }

    @Test
    void tellsWithWhomAJobCameOnLately() {
        positions.advance(lease, 1, 5);
        positions.advance(lease, 1, 9);
        positions.advance(lease, 2, 7);
        jdbc.sql(
                        "update platform.job_position set completed_at = now() - interval '11 seconds' where job = ? and tenant_id = 2")
                .param(lease.job())
                .update();

        assertThat(positions.lately(lease.job(), Duration.ofSeconds(10))).isEqualTo(Map.of(1, 9L));
    }

    @Test
    void sweepsWhatIsSuperseded() {
        int tenant = newTenant();
        positions.advance(lease, tenant, 5);
        positions.advance(lease, tenant, 9);

        positions.sweep();

        assertThat(positions.current(lease.job(), tenant)).isEqualTo(9);
        assertThat(rows(tenant)).isEqualTo(1);
    }

    @Test
    void sweepsWhatADeletedTenantLeft() {
        int tenant = newTenant();
        positions.advance(lease, tenant, 5);
        jdbc.sql("delete from platform.tenant where tenant_id = :tenant")
                .param("tenant", tenant)
                .update();

        positions.sweep();

        assertThat(rows(tenant)).isZero();
    }

    private long rows(int tenant) {
        return jdbc.sql("select count(*) from platform.job_position where job = :job and tenant_id = :tenant")
                .param("job", lease.job())
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    private int newTenant() {
        return jdbc.sql("""
                        with agency as (insert into platform.agency (slug, name) values (:slug, 'Nimbus') returning agency_id)
                        insert into platform.tenant (agency_id, slug, name, time_zone, status)
                        select agency_id, :slug, 'Teapots', 'UTC', 'active' from agency returning tenant_id
                        """)
                .param("slug", UUID.randomUUID().toString())
                .query(Integer.class)
                .single();
    }
}

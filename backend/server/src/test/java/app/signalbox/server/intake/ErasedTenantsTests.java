package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals.Counts;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log still tells of a tenant that is gone. */
@ModuleTest
class ErasedTenantsTests {

    private final String page = Arrivals.newPage();
    private final String neighbourPage = Arrivals.newPage();
    private final String own = pages(says(page, "m1=Mine alone"));
    private final String shared = pages(says(page, "m2=Mine"), says(neighbourPage, "m1=The neighbour's"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ErasedBodies erased;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand leaving;
    private Brand neighbour;

    @BeforeEach
    void connects() {
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        leaving = Brand.found(context);
        neighbour = Brand.found(context);
        arrivals.connect(leaving, Channel.FACEBOOK, page);
        arrivals.connect(neighbour, Channel.FACEBOOK, neighbourPage);
        webhooks.facebook(own);
        webhooks.facebook(shared);
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void makesItsBodiesUnreadable() {
        arrivals.route();

        deleteLeaving();

        await().untilAsserted(() -> assertThat(isReadable(own)).isFalse());
        assertThat(isReadable(shared)).isFalse();
        assertThat(arrivals.textsOf(neighbour)).containsExactly("The neighbour's");
        assertThat(arrivals.countsOf(neighbour)).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void keepsTheHashesOfTheLogWhole() {
        arrivals.route();

        deleteLeaving();

        await().untilAsserted(() -> assertThat(isReadable(own)).isFalse());
        assertThat(jdbc.sql("select count(*) from platform.raw_event where body_sha256 = any(:hashes)")
                        .param("hashes", new byte[][] {sha256(own), sha256(shared)})
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void keepsNoEventOfIt() {
        arrivals.route();

        deleteLeaving();

        await().untilAsserted(() -> assertThat(eventsOf(leaving)).isZero());
        assertThat(eventsOf(neighbour)).isEqualTo(1);
    }

    @Test
    void appliesTheNeighboursEventOfASharedBodyBeforeItsKeyGoes() {
        arrivals.read();

        deleteLeaving();
        await().untilAsserted(() -> assertThat(eventsOf(leaving)).isZero());
        assertThat(isReadable(shared)).isTrue();
        arrivals.route();
        erased.eraseDue();

        assertThat(arrivals.textsOf(neighbour)).containsExactly("The neighbour's");
        assertThat(isReadable(shared)).isFalse();
        assertThat(isReadable(own)).isFalse();
    }

    @Test
    void keepsASharedBodyForAnAccountThatNobodyHasConnectedYet() {
        String later = Arrivals.newPage();
        String withStranger = pages(says(page, "m3=Mine again"), says(later, "m1=The stranger's"));
        webhooks.facebook(withStranger);
        arrivals.route();

        deleteLeaving();
        await().untilAsserted(() -> assertThat(isReadable(own)).isFalse());
        arrivals.connect(neighbour, Channel.FACEBOOK, later);
        await().untilAsserted(() -> {
            arrivals.route();
            assertThat(arrivals.textsOf(neighbour)).containsExactly("The neighbour's", "The stranger's");
        });
        erased.eraseDue();

        assertThat(isReadable(withStranger)).isFalse();
    }

    @Test
    void keepsBodiesThatTellNothingOfIt() {
        String theirs = pages(says(neighbourPage, "m7=Only theirs"));
        webhooks.facebook(theirs);
        arrivals.route();

        deleteLeaving();
        await().untilAsserted(() -> assertThat(isReadable(own)).isFalse());

        assertThat(isReadable(theirs)).isTrue();
    }

    @Test
    void leavesWhatWasNotReadYetUnrouted() {
        deleteLeaving();

        arrivals.route();

        assertThat(eventsOf(leaving)).isZero();
        assertThat(arrivals.textsOf(neighbour)).containsExactly("The neighbour's");
        assertThat(arrivals.unrouted().unexplained()).isZero();
    }

    private void deleteLeaving() {
        leaving.runOutside(() -> context.getBean(Tenants.class).delete(leaving.slug()));
    }

    private long eventsOf(Brand brand) {
        return jdbc.sql("select count(*) from platform.provider_event where tenant_id = :tenant")
                .param("tenant", brand.tenant().id())
                .query(Long.class)
                .single();
    }

    private boolean isReadable(String body) {
        return jdbc.sql("""
                        select exists (select from platform.raw_event
                            join platform.raw_event_key using (writer_id, position, received_at) where body_sha256 = :hash)
                        """).param("hash", sha256(body)).query(Boolean.class).single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package app.signalbox.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ModuleTest
class OperationsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Brand brand;
    private Http machine;
    private Http admin;

    @BeforeEach
    void opens() {
        brand = Brand.found(context);
        machine = Automation.signIn(context);
        admin = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);
        machine.post("/api/v1/agencies", Map.of("slug", "other-agency", "name", "Other Agency"));
    }

    @Test
    void tellsSinceWhenTheOldestAnswerShouldHaveGoneOut() {
        jdbc.sql("""
                        insert into platform.outbox_due (tenant_id, outbox_id, lane, channel, account, channel_account_id,
                            endpoint, priority, wanted_at, due_at)
                        values (:tenant, :id, :id, 'linkedin', 'nobody', :id, 'dm', 1, '2020-01-01', '2020-01-01')
                        """)
                .param("tenant", brand.tenant().id())
                .param("id", UUID.randomUUID())
                .update();

        JsonNode queue = queue(admin, "linkedin");

        assertThat(queue.path("due").asInt()).isEqualTo(1);
        assertThat(queue.path("dueSince").asString()).startsWith("2020-01-01T00:00:00");
        jdbc.sql("delete from platform.outbox_due where tenant_id = :tenant")
                .param("tenant", brand.tenant().id())
                .update();
    }

    @Test
    void showsAnAdminNothingOfTheDeploymentNorOfOtherAgencies() {
        JsonNode seen = admin.get("/api/v1/operations").json();

        assertThat(seen.path("queues").size()).isEqualTo(4);
        assertThat(seen.path("pools").size()).isZero();
        assertThat(seen.path("nodes").size()).isZero();
        assertThat(seen.path("disks").size()).isZero();
    }

    @Test
    void isClosedToThoseWhoAnswer() {
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(manager.get("/api/v1/operations").status()).isEqualTo(403);
        assertThat(manager.post("/api/v1/operations/jobs/route/restart", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/operations/jobs/route/restart", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void restartsOnlyJobsThatThereAre() {
        assertThat(machine.post("/api/v1/operations/jobs/nonsense/restart", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode queue(Http caller, String channel) {
        for (JsonNode one : caller.get("/api/v1/operations").json().path("queues")) {
            if (one.path("channel").asString().equals(channel)) {
                return one;
            }
        }
        throw new AssertionError("no queue of " + channel);
    }
}

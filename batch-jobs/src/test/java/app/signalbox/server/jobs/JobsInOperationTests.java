package app.signalbox.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ModuleTest
class JobsInOperationTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void showsThoseWhoManageTheDeploymentPoolsDiskAndNodes() {
        JsonNode seen = Automation.signIn(context).get("/api/v1/operations").json();

        assertThat(seen.at("/disks/0/total").asLong()).isPositive();
        assertThat(seen.at("/pools/0/most").asInt()).isPositive();
        assertThat(seen.path("jobs").isArray()).isTrue();
    }

    @Test
    void letsTheAdminOfTheOnlyAgencyRestartAJob() {
        Http admin = Member.of(Brand.found(context).tenant(), Role.AGENCY_ADMIN, context);

        assertThat(admin.post("/api/v1/operations/jobs/route/restart", Map.of()).status())
                .isEqualTo(202);
        JsonNode trail = Automation.signIn(context)
                .get("/api/v1/audit?action=job_restarted")
                .json();
        assertThat(trail.at("/items/0/subject").asString()).isEqualTo("route");
    }
}

package app.signalbox.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.ModuleTest;
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
}

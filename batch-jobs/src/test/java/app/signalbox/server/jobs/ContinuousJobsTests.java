package app.signalbox.server.jobs;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.claims.Node;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs of a whole worker, which nobody drives. */
@ModuleTest
class ContinuousJobsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeadExecutions deadExecutions;

    @Autowired
    private Node node;

    @Test
    void bringEachMessageIntoTheInboxAndToItsReading() {
        Http api = Automation.signIn(context);
        Brand brand = Brand.found(context);
        String page = Arrivals.newPage();
        new Arrivals(context).connect(brand, Channel.FACEBOOK, page);

        try (Webhooks webhooks = Webhooks.to(context)) {
            assertThat(webhooks.facebook(pages(says(page, "m1=How long does delivery take?"))))
                    .isEqualTo(200);
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var row = api.get("/api/v1/tenants/" + brand.slug() + "/conversations")
                    .json()
                    .path("items")
                    .path(0);
            assertThat(row.path("lastMessageText").asString("")).isEqualTo("How long does delivery take?");
            assertThat(row.path("intent").asString("")).isEqualTo("question");
        });
        assertThat(jdbc.sql("""
                        select distinct job_name from platform.batch_job_instance
                        join platform.batch_job_execution using (job_instance_id) where status in ('STARTED', 'COMPLETED')
                        order by 1
                        """).query(String.class).list()).containsExactly("route", "triage");
    }

    @Test
    void endWhatDeadNodesLeftRunningAndNothingElse() {
        leaveRunning(-1, UUID.randomUUID());
        leaveRunning(-2, node.id());

        deadExecutions.sweep();

        assertThat(statuses()).containsExactly("-2 STARTED", "-1 FAILED The node that ran it died");
    }

    private void leaveRunning(int id, UUID node) {
        jdbc.sql("""
                        with instance as (
                            insert into platform.batch_job_instance (job_instance_id, version, job_name, job_key)
                            values (:id, 0, 'abandoned', :key)),
                        execution as (
                            insert into platform.batch_job_execution
                                (job_execution_id, version, job_instance_id, create_time, start_time, status)
                            values (:id, 0, :id, timestamp '2026-01-01', timestamp '2026-01-01', 'STARTED'))
                        insert into platform.batch_job_execution_params
                            (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
                        values (:id, 'node', 'java.lang.String', :node, 'Y')
                        """)
                .param("id", id)
                .param("key", "abandoned " + id)
                .param("node", node.toString())
                .update();
    }

    private List<String> statuses() {
        return jdbc.sql("""
                        select concat_ws(' ', job_execution_id, status, exit_message) from platform.batch_job_execution
                        where job_execution_id < 0 order by job_execution_id
                        """).query(String.class).list();
    }
}

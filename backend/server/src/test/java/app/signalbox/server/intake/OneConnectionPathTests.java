package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.OneConnectionTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way over pools of one connection: whoever held two at once would wait for itself. */
@OneConnectionTest
class OneConnectionPathTests {

    private final String slug = "t" + UUID.randomUUID();
    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesAMessageFromTheWebhookToTheInboxAndAway() {
        long ofOthers = unfinishedEvents();
        Http api = Automation.signIn(context);
        Arrivals arrivals = new Arrivals(context);

        assertThat(api.post("/api/v1/tenants", Map.of("slug", slug, "name", "Acme", "timeZone", "UTC"))
                        .status())
                .isEqualTo(201);
        try (Webhooks webhooks = Webhooks.to(context)) {
            assertThat(webhooks.facebook(pages(says(page, "m0=Before anybody was here"))))
                    .isEqualTo(200);
            arrivals.route();
            assertThat(api.post(
                                    "/api/v1/tenants/" + slug + "/channel-accounts",
                                    Map.of("channel", "facebook", "externalAccountId", page, "displayName", "Acme"))
                            .status())
                    .isEqualTo(201);
            assertThat(webhooks.facebook(pages(says(page, "m1=Is it dishwasher safe?"))))
                    .isEqualTo(200);
        }

        await().untilAsserted(() -> {
            arrivals.route();
            assertThat(completeness(api)).contains("\"received\":2", "\"applied\":2", "\"unexplained\":0");
        });
        for (String word : List.of("anybody", "dishwasher")) {
            assertThat(api.get("/api/v1/tenants/" + slug + "/conversations?q=" + word)
                            .text())
                    .contains("\"lastMessageText\"");
        }
        assertThat(api.get("/api/v1/conversations?status=new&q=in:" + slug).text())
                .contains(slug);
        assertThat(api.get("/api/v1/intake/parked").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/intake/alarms").status()).isEqualTo(200);
        assertThat(api.put("/api/v1/tenants/" + slug + "/suspension").status()).isEqualTo(200);
        assertThat(api.delete("/api/v1/tenants/" + slug).status()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(unfinishedEvents()).isLessThanOrEqualTo(ofOthers));
    }

    @Test
    void answers400ForWhatCompletenessDoesNotKnow() {
        Http api = Automation.signIn(context);

        assertThat(api.get("/api/v1/intake/completeness?channel=myspace").field("type"))
                .isEqualTo("urn:signalbox:problem:unknown-channel");
        assertThat(api.get("/api/v1/intake/completeness?from=yesterday").status())
                .isEqualTo(400);
    }

    private String completeness(Http api) {
        return api.get("/api/v1/intake/completeness?tenant=" + slug).text();
    }

    /** Publications that a listener hasn't finished: finished ones are deleted. */
    private long unfinishedEvents() {
        return jdbc.sql("select count(*) from platform.event_publication")
                .query(Long.class)
                .single();
    }
}

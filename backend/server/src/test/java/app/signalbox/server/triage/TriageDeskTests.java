package app.signalbox.server.triage;

import static app.signalbox.server.intake.Webhooks.comments;
import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a message in the inbox to its reading, by the engine that ships. */
@ModuleTest
class TriageDeskTests {

    private static final String RULE = "linkedin-member-data-no-leads";

    private final String account = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TriageDesk desk;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;
    private Http api;

    @BeforeEach
    void foundBrand() {
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        api = Automation.signIn(context);
        brand = Brand.found(context);
        arrivals.connect(brand, Channel.FACEBOOK, account);
        arrivals.connect(brand, Channel.LINKEDIN, account);
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void readsAMessageAndSaysHowSureItIs() {
        webhooks.facebook(
                pages(says(account, "m1=My parcel arrived broken and nobody answers. I want my money back!")));

        triage();

        JsonNode row = conversation();
        assertThat(row.path("intent").asString()).isEqualTo("complaint");
        assertThat(row.path("intentConfidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(row.path("sentiment").asString()).isEqualTo("neg");
        assertThat(row.path("urgency").asString()).isIn("low", "normal", "high", "critical");
        assertThat(row.path("language").asString()).isEqualTo("en");
        assertThat(row.path("leadScore").asInt(-1)).isBetween(0, 100);
    }

    @Test
    void draftsFromWhatTheBrandKnowsAndOtherwiseAbstains() {
        brand.run(() -> context.getBean(Articles.class)
                .write(new WriteArticle("Delivery", "We deliver within 3 to 5 working days.")));
        webhooks.facebook(pages(says(account, "m1=how long does shipping take?")));

        triage();
        String drafted = detail().path("draft").path("text").asString("");
        webhooks.facebook(aMinuteLater(pages(says(account, "m2=do you also repair bicycles of other makers?"))));
        triage();

        assertThat(drafted).contains("We deliver within 3 to 5 working days.");
        assertThat(detail().has("draft")).isFalse();
        assertThat(runs()).contains("draft embedded ok", "draft embedded abstained");
    }

    @Test
    void recordsWhatEveryAgentDid() {
        webhooks.facebook(pages(says(account, "m1=Lovely teapots!")));

        triage();

        assertThat(runs()).containsExactly("classify embedded ok", "score embedded ok");
        assertThat(texts("""
                        select concat_ws(' ', model_version <> '', latency_micros > 0, cost_micros) from triage_run
                        where agent = 'classify'
                        """)).containsExactly("t t 0");
    }

    @Test
    void neverScoresMembersOfLinkedIn() {
        webhooks.linkedin(comments(account, 7100, "We want to order 300 teapots. Please send an offer!"));

        triage();

        JsonNode triage = detail().path("triage");
        assertThat(triage.path("intent").asString()).isNotEmpty();
        assertThat(triage.has("leadScore")).isFalse();
        assertThat(triage.path("leadReasons").get(0).asString()).contains("LinkedIn allows no lead scoring");
        assertThat(conversation().has("leadScore")).isFalse();
        assertThat(texts("select outcome || ' ' || reason from triage_run where agent = 'score'"))
                .containsExactly("policy " + RULE);
    }

    @Test
    void doesNothingTwiceAfterForgettingWhereItWas() {
        webhooks.facebook(pages(says(account, "m1=One", "m2=Two")));
        triage();
        desk.release();

        webhooks.facebook(pages(says(account, "m3=Three")));
        triage();

        assertThat(
                        texts(
                                "select text from triage_run join message using (message_id) where agent = 'classify' order by text"))
                .containsExactly("One", "Three", "Two");
    }

    @Test
    void leavesASuspendedTenantAloneUntilItResumes() {
        brand.runOutside(() -> context.getBean(Tenants.class).suspend(brand.slug()));
        webhooks.facebook(pages(says(account, "m1=Anybody there?")));

        triage();
        List<String> suspended = runs();
        brand.runOutside(() -> context.getBean(Tenants.class).resume(brand.slug()));
        triage();

        assertThat(suspended).isEmpty();
        assertThat(runs()).hasSize(2);
    }

    private static String aMinuteLater(String body) {
        return body.replace("1765000000500", "1765000060500");
    }

    private void triage() {
        arrivals.route();
        // It learns of new, suspended and resumed tenants only when it renews its leases.
        desk.reset();
        context.getBean(SystemWork.class).run("test", () -> {
            while (desk.pass()) {
                assertThat(desk.job()).isEqualTo("triage");
            }
        });
    }

    private JsonNode conversation() {
        return api.get("/api/v1/tenants/" + brand.slug() + "/conversations")
                .json()
                .path("items")
                .get(0);
    }

    private JsonNode detail() {
        String id = conversation().path("id").asString();
        return api.get("/api/v1/tenants/" + brand.slug() + "/conversations/" + id)
                .json();
    }

    private List<String> runs() {
        return texts("select concat_ws(' ', agent, engine, outcome) from triage_run order by triage_run_id");
    }

    private List<String> texts(String sql) {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(String.class)
                        .list()));
    }
}

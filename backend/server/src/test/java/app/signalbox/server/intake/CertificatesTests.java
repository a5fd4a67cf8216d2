package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A certificate outlives what somebody does to the log. */
@ModuleTest
@TestPropertySource(properties = "signalbox.intake.low-disk=1MB")
class CertificatesTests {

    private static final String WHOLE = "Signature, counts and log are as certified on ";

    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Brand brand;
    private Http executive;
    private Arrivals arrivals;
    private Webhooks webhooks;

    @BeforeEach
    void receivesThreeMessages() {
        jdbc.sql("delete from platform.raw_event").update();
        brand = Brand.found(context);
        executive = Member.of(brand.tenant(), Role.EXECUTIVE, context);
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        arrivals.connect(brand, Channel.FACEBOOK, page);
        for (int i = 1; i <= 3; i++) {
            webhooks.facebook(pages(says(page, "m" + UUID.randomUUID() + "=Number " + i)));
        }
        arrivals.route();
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void saysWhatWasReceivedAndHoldsWhileNothingHappens() {
        JsonNode issued = issue();

        JsonNode row = issued.path("certificate").path("rows").get(0);
        assertThat(row.path("tenant").asString()).isEqualTo(brand.slug());
        assertThat(row.path("received").asInt()).isEqualTo(3);
        assertThat(row.path("applied").asInt()).isEqualTo(3);
        assertThat(issued.path("certificate").path("chains")).isNotEmpty();
        assertThat(verdict(issued)).startsWith(WHOLE);
    }

    @Test
    void holdsWhenMoreComesInLater() {
        JsonNode issued = issue();

        webhooks.facebook(pages(says(page, "m" + UUID.randomUUID() + "=Number 4")));
        arrivals.route();

        assertThat(verdict(issued)).startsWith(WHOLE);
    }

    @Test
    void holdsWhenABodyIsErased() {
        JsonNode issued = issue();

        jdbc.sql("delete from platform.raw_event_key").update();

        assertThat(verdict(issued)).startsWith(WHOLE);
    }

    @Test
    void findsABodyThatWasExchanged() {
        JsonNode issued = issue();

        jdbc.sql("""
                        update platform.raw_event set body_sha256 = sha256('forged')
                        where (writer_id, position) = (select writer_id, max(position) - 1 from platform.raw_event
                            group by writer_id order by writer_id desc limit 1)
                        """).update();

        assertThat(findings(issued))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding).matches("Row \\d+ of writer \\d+ is not what was received\\."));
    }

    @Test
    void findsARowThatWasTakenOut() {
        JsonNode issued = issue();

        jdbc.sql("""
                        delete from platform.raw_event
                        where (writer_id, position) = (select writer_id, max(position) - 1 from platform.raw_event
                            group by writer_id order by writer_id desc limit 1)
                        """).update();

        assertThat(findings(issued))
                .singleElement()
                .satisfies(finding -> assertThat(finding).matches("Row \\d+ of writer \\d+ is missing\\."));
    }

    @Test
    void findsThatTheLastRowsWereTakenOut() {
        JsonNode issued = issue();

        jdbc.sql("""
                        delete from platform.raw_event
                        where (writer_id, position) = (select writer_id, max(position) from platform.raw_event
                            group by writer_id order by writer_id desc limit 1)
                        """).update();

        assertThat(findings(issued))
                .singleElement()
                .satisfies(finding -> assertThat(finding).endsWith("is missing."));
    }

    @Test
    void findsCountsThatChanged() {
        JsonNode issued = issue();

        jdbc.sql("""
                        delete from platform.provider_event where arrival = (
                            select max(arrival) from platform.provider_event where tenant_id = :tenant)
                        """).param("tenant", brand.tenant().id()).update();

        assertThat(findings(issued))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith(brand.slug() + ", facebook, ")
                        .endsWith(": 3 events were received and 3 applied, now it is 2 and 2."));
    }

    @Test
    void refusesADocumentThatWasAltered() {
        String document = issue().path("document").asString();
        String[] parts = document.split("\\.", -1);
        String altered = parts[0] + "." + parts[1].substring(0, 40) + "AAAA" + parts[1].substring(44) + "." + parts[2];

        assertThat(verify(altered).field("sentence")).startsWith("This is no certificate of this deployment");
        assertThat(verify("nonsense").field("sentence")).startsWith("This is no certificate of this deployment");
    }

    @Test
    void isNoKeyToTheApi() {
        String document = issue().path("document").asString();

        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        assertThat(Http.at(port).withBearer(document).get("/api/v1/me").status())
                .isEqualTo(401);
    }

    @Test
    void refusesAPeriodThatIsTooLong() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(executive
                        .get("/api/v1/intake/certificates?from=" + today.minusDays(31) + "&to=" + today)
                        .status())
                .isEqualTo(400);
    }

    private JsonNode issue() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Answer answer = executive.get("/api/v1/intake/certificates?from=" + today.minusDays(1) + "&to=" + today);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer verify(String document) {
        return executive.post("/api/v1/intake/certificates/verify", Map.of("document", document));
    }

    private String verdict(JsonNode issued) {
        Answer verdict = verify(issued.path("document").asString());
        assertThat(verdict.json().path("holds").asBoolean()).as(verdict.text()).isTrue();
        return verdict.field("sentence");
    }

    private List<String> findings(JsonNode issued) {
        JsonNode verdict = verify(issued.path("document").asString()).json();
        assertThat(verdict.path("holds").asBoolean()).isFalse();
        List<String> findings = new ArrayList<>();
        verdict.path("findings").forEach(finding -> findings.add(finding.asString()));
        return findings;
    }
}

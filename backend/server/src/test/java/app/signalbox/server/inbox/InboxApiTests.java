package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.answers;
import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.signalbox.server.channels.Person;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class InboxApiTests {

    private static final Person ADA = person("ada", "Ada Kettle");

    @Autowired
    private WebApplicationContext context;

    private MockMvcTester api;
    private Brand brand;

    @BeforeEach
    void foundBrand() {
        api = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(context.getBean("tenantFilter", Filter.class))
                .build());
        brand = Brand.found(context);
    }

    @Test
    void listsWithTheFieldsThatOthersRelyOn() {
        brand.receive(says(direct("ada"), ADA, "m1", "Is it dishwasher safe?", 10));

        MvcTestResult answer = get("/api/v1/tenants/%s/conversations?status=new&channel=facebook&q=DISH&limit=10");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("channel", "facebook")
                .containsEntry("status", "new")
                .containsEntry("kind", "dm")
                .containsEntry("tenant", brand.slug())
                .containsEntry("contactName", "Ada Kettle")
                .containsEntry("waitingSince", "2026-03-02T08:00:10Z")
                .containsEntry("lastMessageAt", "2026-03-02T08:00:10Z")
                .containsEntry("lastMessageText", "Is it dishwasher safe?")
                .containsKeys("id", "number")
                .doesNotContainKeys("intent", "leadScore");
        assertThat(answer).bodyJson().doesNotHavePath("$.nextCursor");
    }

    @Test
    void pagesByCursor() {
        brand.receive(says(direct("a"), ADA, "m1", "One", 10), says(direct("b"), ADA, "m2", "Two", 20));

        MvcTestResult first = get("/api/v1/tenants/%s/conversations?limit=1");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[0].lastMessageText")
                .isEqualTo("Two");
        String cursor = JsonPath.read(body(first), "$.nextCursor");

        MvcTestResult second = get("/api/v1/tenants/%s/conversations?limit=1&cursor=" + cursor);

        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[0].lastMessageText")
                .isEqualTo("One");
        assertThat(second).bodyJson().doesNotHavePath("$.nextCursor");
    }

    @Test
    void showsAConversationWithItsMessages() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Is it dishwasher safe?", 10),
                answers(direct("ada"), ADA, "m2", "It is.", 20));

        MvcTestResult answer = get("/api/v1/tenants/%s/conversations/" + id());

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.messages[0]")
                .asMap()
                .containsEntry("providerMessageId", "m1")
                .containsEntry("direction", "inbound")
                .containsEntry("authorKind", "contact")
                .containsEntry("text", "Is it dishwasher safe?")
                .containsEntry("providerTime", "2026-03-02T08:00:10Z")
                .containsKeys("id", "receivedAt");
        assertThat(answer).bodyJson().extractingPath("$.messages[1].authorKind").isEqualTo("outside_app");
        assertThat(answer).bodyJson().extractingPath("$.messages[1].direction").isEqualTo("outbound");
    }

    @Test
    void changesAStatus() {
        brand.receive(says(direct("ada"), ADA, "m1", "Buy followers", 10));
        String path = "/api/v1/tenants/%s/conversations/" + id() + "/status";

        assertThat(put(path, "spam")).hasStatus(204);
        assertThat(put(path, "resolved")).hasStatus(409);
        assertThat(get("/api/v1/tenants/%s/conversations?status=spam"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    @Test
    void answersProblemsForWhatItCannotDo() {
        assertThat(get("/api/v1/tenants/%s/conversations/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/api/v1/tenants/%s/conversations?status=closed")).hasStatus(400);
        assertThat(get("/api/v1/tenants/%s/conversations?cursor=nonsense")).hasStatus(400);
        assertThat(get("/api/v1/tenants/%s/conversations?limit=0")).hasStatus(400);
        assertThat(get("/api/v1/tenants/nobody/conversations")).hasStatus(404);
        assertThat(api.get().uri("/api/v1/tenants/%s/conversations".formatted(brand.slug())))
                .hasStatus(401);
    }

    @Test
    void searchesAndOrders() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Is it dishwasher safe?", 10), says(direct("b"), ADA, "m2", "Tea", 20));

        assertThat(get("/api/v1/tenants/%s/conversations?q=from:kettle is:waiting&order=urgent"))
                .bodyJson()
                .extractingPath("$.items[*].lastMessageText")
                .asArray()
                .containsExactly("Is it dishwasher safe?", "Tea");
        assertThat(get("/api/v1/conversations?order=urgent&q=dishwasher in:%s"))
                .bodyJson()
                .extractingPath("$.items[*].lastMessageText")
                .asArray()
                .containsExactly("Is it dishwasher safe?");
        assertThat(get("/api/v1/tenants/%s/conversations?q=channel:fax"))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("\"fax\" is no channel. Use one of facebook, instagram, x, linkedin.");
        assertThat(get("/api/v1/tenants/%s/conversations?order=odd")).hasStatus(400);
    }

    @Test
    void listsAcrossTenants() {
        Brand other = Brand.found(context);
        brand.receive(says(direct("ada"), ADA, "m1", "First here", 400_000_010));
        other.receive(says(direct("ada"), ADA, "m1", "Then there", 400_000_020));

        MvcTestResult answer = get("/api/v1/conversations?status=new&limit=2");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[*].lastMessageText")
                .asArray()
                .containsExactly("Then there", "First here");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[*].tenant")
                .asArray()
                .containsExactly(other.slug(), brand.slug());

        other.runOutside(() -> context.getBean(Tenants.class).delete(other.slug()));

        assertThat(get("/api/v1/conversations?limit=1"))
                .bodyJson()
                .extractingPath("$.items[0].tenant")
                .isEqualTo(brand.slug());
    }

    private Object id() {
        return brand.call(() -> context.getBean(Inbox.class)
                .list(InboxFilter.NONE, null, 1)
                .items()
                .getFirst()
                .id());
    }

    private MvcTestResult get(String path) {
        return api.get().uri(path.replace("%s", brand.slug())).with(machine()).exchange();
    }

    private MvcTestResult put(String path, String status) {
        return api.method(HttpMethod.PUT)
                .uri(path.replace("%s", brand.slug()))
                .with(machine())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"status\":\"" + status + "\"}")
                .exchange();
    }

    private static RequestPostProcessor machine() {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_platform"));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

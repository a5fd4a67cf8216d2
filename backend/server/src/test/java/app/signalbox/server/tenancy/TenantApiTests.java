package app.signalbox.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
class TenantApiTests {

    private final String slug = "t" + UUID.randomUUID();

    @Autowired
    private ApplicationContext context;

    private Http api;

    @BeforeEach
    void signsIn() {
        api = Automation.signIn(context);
    }

    @Test
    void createsATenantAndSaysWhereItIs() {
        Answer answer = provision();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/tenants/" + slug);
        assertThat(answer.field("slug")).isEqualTo(slug);
        assertThat(answer.field("name")).isEqualTo("Acme Teapots");
        assertThat(answer.field("timeZone")).isEqualTo("Europe/Berlin");
        assertThat(answer.field("status")).isEqualTo("active");
        assertThat(api.get("/api/v1/tenants/" + slug).field("slug")).isEqualTo(slug);
    }

    @Test
    void keepsBusinessHoursAndRefusesThoseThatOverlap() {
        provision();
        String path = "/api/v1/tenants/" + slug + "/business-hours";
        Map<String, Object> morning = Map.of("day", "MONDAY", "opens", "09:00", "closes", "12:00");
        Map<String, Object> overlapping = Map.of("day", "MONDAY", "opens", "11:00", "closes", "17:00");

        Answer set = api.put(path, Map.of("open", List.of(morning), "holidays", List.of("2026-12-25")));
        Answer refused = api.put(path, Map.of("open", List.of(morning, overlapping)));

        assertThat(set.status()).isEqualTo(200);
        assertProblem(refused, 400, "invalid-tenant");
        assertThat(api.get(path).json().at("/open/0/day").asString()).isEqualTo("MONDAY");
        assertThat(api.get(path).json().at("/holidays/0").asString()).isEqualTo("2026-12-25");
        assertThat(api.get(path).field("timeZone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void answers409ForARepeatedSlug() {
        provision();

        Answer answer = provision();

        assertProblem(answer, 409, "slug-taken");
    }

    @Test
    void answers400ForASlugThatBreaksTheRule() {
        Answer answer = api.post("/api/v1/tenants", Map.of("slug", "A", "name", "Acme", "timeZone", "UTC"));

        assertProblem(answer, 400, "invalid-slug");
        assertThat(answer.field("detail")).contains("3 to 40 characters");
    }

    @Test
    void answers400ForFieldsThatAreMissing() {
        assertProblem(api.post("/api/v1/tenants", Map.of()), 400, "invalid-slug");
        assertProblem(api.post("/api/v1/tenants", Map.of("slug", slug)), 400, "invalid-tenant");
        assertProblem(api.post("/api/v1/tenants", Map.of("slug", slug, "name", "Acme")), 400, "invalid-tenant");
        assertThat(api.get("/api/v1/tenants/" + slug).status()).isEqualTo(404);
    }

    @Test
    void answers404ForATenantThatDoesNotExist() {
        assertProblem(api.get("/api/v1/tenants/" + slug), 404, "unknown-tenant");
        assertProblem(api.delete("/api/v1/tenants/" + slug), 404, "unknown-tenant");
        assertProblem(api.patch("/api/v1/tenants/" + slug, Map.of("name", "Acme")), 404, "unknown-tenant");
        assertProblem(api.put("/api/v1/tenants/" + slug + "/suspension"), 404, "unknown-tenant");
        assertProblem(api.get("/api/v1/tenants/" + slug + "/channel-accounts"), 404, "unknown-tenant");
    }

    @Test
    void renames() {
        provision();

        Answer answer = api.patch("/api/v1/tenants/" + slug, Map.of("slug", slug + "x", "name", "Acme Kettles"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("slug")).isEqualTo(slug + "x");
        assertThat(answer.field("timeZone")).isEqualTo("Europe/Berlin");
        assertThat(api.get("/api/v1/tenants/" + slug).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/tenants/" + slug + "x").field("name")).isEqualTo("Acme Kettles");
    }

    @Test
    void suspendsAndResumes() {
        provision();

        Answer suspended = api.put("/api/v1/tenants/" + slug + "/suspension");
        Answer resumed = api.delete("/api/v1/tenants/" + slug + "/suspension");

        assertThat(suspended.status()).isEqualTo(200);
        assertThat(suspended.field("status")).isEqualTo("suspended");
        assertThat(resumed.field("status")).isEqualTo("active");
    }

    @Test
    void deletesWithAllThatIsInIt() {
        provision();
        api.post(
                "/api/v1/tenants/" + slug + "/channel-accounts",
                Map.of("channel", "facebook", "externalAccountId", "9" + slug.hashCode(), "displayName", "Acme"));

        Answer answer = api.delete("/api/v1/tenants/" + slug);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(api.get("/api/v1/tenants/" + slug).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/tenants/" + slug + "/channel-accounts").status())
                .isEqualTo(404);
    }

    @Test
    void answers401WithoutAToken() {
        int port = api.get("/api/v1/tenants").response().uri().getPort();

        assertThat(Http.at(port).get("/api/v1/tenants/" + slug).status()).isEqualTo(401);
        assertThat(Http.at(port)
                        .get("/api/v1/tenants/" + slug + "/conversations")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void takesNoOtherSpellingOfAnAddressForThatOfATenant() {
        provision();

        for (String spelling : new String[] {
            "/api/v1/tenants/" + slug + "%2Fchannel-accounts",
            "/api/v1/tenants//" + slug + "/channel-accounts",
            "/api/v1/tenants/" + slug + ";a=b/channel-accounts",
            "/api/v1/tenants/x/../" + slug + "/channel-accounts"
        }) {
            assertThat(api.get(spelling).status()).as(spelling).isBetween(400, 404);
        }
    }

    private Answer provision() {
        return api.post("/api/v1/tenants", Map.of("slug", slug, "name", "Acme Teapots", "timeZone", "Europe/Berlin"));
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:" + type);
        assertThat(answer.field("detail")).isNotEmpty();
    }
}

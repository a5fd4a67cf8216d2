package app.signalbox.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Refusals of the API as callers see them, with all filters in place. */
@ModuleTest
class ApiProblemsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Http api;

    @BeforeEach
    void signsIn() {
        api = Automation.signIn(context);
    }

    @Test
    void refusesWhoIsNotSignedIn() {
        assertProblem(Http.at(port).get("/api/v1/tenants"), 401, "not-signed-in");
        assertProblem(Http.at(port).withBearer("no.such.token").get("/api/v1/tenants"), 401, "not-signed-in");
        assertProblem(Http.at(port).withBasic("automation", "secret").get("/api/v1/tenants"), 401, "not-signed-in");
    }

    @Test
    void refusesWhatARoleDoesNotPermit() {
        Brand brand = Brand.found(context);
        Http executive = Member.of(brand.tenant(), Role.EXECUTIVE, context);
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        assertProblem(executive.get("/api/v1/tenants/" + brand.slug() + "/conversations"), 403, "not-permitted");
        assertProblem(manager.put("/api/v1/tenants/" + brand.slug() + "/suspension"), 403, "not-permitted");
        assertProblem(manager.delete("/api/v1/tenants/" + brand.slug()), 403, "not-permitted");
        assertProblem(manager.get("/api/v1/agencies"), 403, "not-permitted");
        assertProblem(manager.get("/api/v1/intake/completeness"), 403, "not-permitted");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertProblem(api.get("/api/v1/nothing"), 404, "not-found");
        assertProblem(api.get("/api/v1/agencies/no-such-agency"), 404, "unknown-agency");
    }

    @Test
    void refusesAMethodThatIsNotPossible() {
        Answer answer = api.delete("/api/v1/tenants");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void refusesJsonThatIsNone() {
        Answer answer = api.post("/api/v1/tenants", "{\"slug\": ");

        assertProblem(answer, 400, "unreadable-body");
    }

    @Test
    void refusesValuesOfAnotherKind() {
        Brand brand = Brand.found(context);
        String accounts = "/api/v1/tenants/" + brand.slug() + "/channel-accounts";

        assertProblem(api.post(accounts, Map.of("channel", "myspace")), 400, "unreadable-body");
        assertProblem(api.post(accounts, Map.of("channel", "x")), 400, "invalid-account");
        assertProblem(api.get("/api/v1/tenants?limit=many"), 400, "invalid-request");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        assertProblem(api.postForm("/api/v1/tenants", Map.of("slug", "teapots")), 415, "unsupported-media-type");
    }

    @Test
    void refusesAnAccountThatAnotherTenantHas() {
        Brand one = Brand.found(context);
        Brand other = Brand.found(context);
        var account = Map.of("channel", "x", "externalAccountId", "handle of " + one.slug(), "displayName", "Teapots");

        Answer connected = api.post("/api/v1/tenants/" + one.slug() + "/channel-accounts", account);
        Answer taken = api.post("/api/v1/tenants/" + other.slug() + "/channel-accounts", account);

        assertThat(connected.status()).isEqualTo(201);
        assertThat(connected.field("channel")).isEqualTo("x");
        assertThat(connected.field("externalAccountId")).isEqualTo("handle of " + one.slug());
        assertThat(connected.field("displayName")).isEqualTo("Teapots");
        assertProblem(taken, 409, "account-taken");
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:" + type);
        assertThat(answer.field("title")).isNotEmpty();
        assertThat(answer.field("detail")).endsWith(".");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}

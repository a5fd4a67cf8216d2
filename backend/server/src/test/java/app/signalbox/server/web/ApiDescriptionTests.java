package app.signalbox.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ModuleTest
class ApiDescriptionTests {

    @LocalServerPort
    private int port;

    @Test
    void describesTheApiToAnyone() {
        JsonNode description = Http.at(port).get("/v3/api-docs").json();

        assertThat(description.path("info").path("title").asString()).isEqualTo("Signalbox");
        assertThat(description.path("paths").propertyNames()).contains("/api/v1/tenants", "/api/v1/me");
        JsonNode flows = description.at("/components/securitySchemes/oauth2/flows");
        assertThat(flows.path("clientCredentials").path("tokenUrl").asString()).endsWith("/oauth2/token");
        assertThat(description
                        .at("/paths/~1api~1v1~1me/get/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void leadsToTheReadablePage() {
        Answer answer = Http.at(port).get("/api-docs");

        assertThat(answer.status()).isEqualTo(302);
        String page = answer.header("Location").replaceFirst("^http://[^/]+", "");
        assertThat(Http.at(port).get(page).text()).contains("Swagger UI");
    }

    @Test
    void answersReadinessToAnyoneAndTheRestOfTheActuatorToNobody() {
        assertThat(Http.at(port).get("/actuator/health/readiness").field("status"))
                .isEqualTo("UP");
        assertThat(Http.at(port).get("/actuator/env").status()).isEqualTo(401);
    }

    @Test
    void answersWhatIsNotServedByAProblemDocument() {
        Answer answer = Http.at(port).get("/nothing/here");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void answersAnAddressThatTheFirewallRefusesByAProblemDocument() {
        Answer answer = Http.at(port).get("//");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:bad-request");
    }
}

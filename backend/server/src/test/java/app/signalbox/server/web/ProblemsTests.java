package app.signalbox.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.signalbox.contract.identity.Role;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new Problems())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
            .build();

    @ParameterizedTest
    @CsvSource({"INVALID,400", "FORBIDDEN,403", "NOT_FOUND,404", "CONFLICT,409", "TOO_MANY,429", "UNAVAILABLE,503"})
    void givesEachRefusalItsStatusAndItsName(ProblemKind kind, int status) throws Exception {
        MockHttpServletResponse answer = send(get("/refusal/" + kind));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = body(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:signalbox:problem:tea-time");
        assertThat(problem.path("title").asString()).isEqualTo("Tea time");
        assertThat(problem.path("detail").asString()).isEqualTo("It is tea time. Come back at five.");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asString()).isEqualTo("/refusal/" + kind);
    }

    @Test
    void speaksTheLanguageThatTheCallerAsksFor() throws Exception {
        JsonNode german = body(send(get("/failure/denied").header("Accept-Language", "de-AT, en;q=0.5")));
        JsonNode turkish = body(send(get("/failure/denied").header("Accept-Language", "tr")));
        JsonNode silent = body(send(get("/failure/denied")));

        assertThat(german.path("detail").asString())
                .isEqualTo("Das braucht eine Anmeldung. Melden Sie sich an und versuchen Sie es noch einmal.");
        assertThat(german.path("type").asString()).isEqualTo("urn:signalbox:problem:not-signed-in");
        assertThat(turkish.path("detail").asString()).isEqualTo("This needs a sign-in. Sign in and try again.");
        assertThat(silent.path("detail").asString()).isEqualTo("This needs a sign-in. Sign in and try again.");
    }

    @Test
    void hidesTheCauseOfAnUnexpectedErrorBehindAnId() throws Exception {
        MockHttpServletResponse answer = send(get("/failure/secret"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).doesNotContain("secret-inner-detail");
        String errorId = body(answer).path("errorId").asString();
        assertThat(errorId).hasSize(36);
        assertThat(body(answer).path("detail").asString()).contains(errorId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eof", "pipe", "reset"})
    void neverAnswersABrokenConnectionBehindUsAsSuccess(String cause) throws Exception {
        assertThat(send(get("/failure/" + cause)).getStatus()).isEqualTo(500);
    }

    @Test
    void asksToComeAgainWhenTheDatabaseIsAway() throws Exception {
        MockHttpServletResponse answer = send(get("/failure/database"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:signalbox:problem:database-unavailable");
    }

    @Test
    void callsAChangeAtTheSameMomentAConflict() throws Exception {
        assertThat(send(get("/failure/lock")).getStatus()).isEqualTo(409);
    }

    @Test
    void tellsSomeoneNotSignedInToSignIn() throws Exception {
        assertThat(send(get("/failure/denied")).getStatus()).isEqualTo(401);
    }

    @Test
    void listsFieldsThatCanNotBeAccepted() throws Exception {
        MockHttpServletResponse answer = send(json("{\"name\": \" \", \"role\": \"executive\"}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        JsonNode error = body(answer).path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo("name");
        assertThat(error.path("message").asString()).isNotBlank();
    }

    @Test
    void saysWhereJsonIsBroken() throws Exception {
        JsonNode problem = body(send(json("{\"name\": ")));

        assertThat(problem.path("type").asString()).isEqualTo("urn:signalbox:problem:unreadable-body");
        assertThat(problem.path("detail").asString()).contains("line 1, column");
    }

    @Test
    void namesTheAllowedValuesOfAField() throws Exception {
        JsonNode problem = body(send(json("{\"name\": \"Ida\", \"role\": \"king\"}")));

        assertThat(problem.path("detail").asString())
                .contains("\"role\"")
                .contains("platform_operator, agency_admin, social_manager, sales_rep, executive")
                .doesNotContain("contract.identity");
    }

    @Test
    void saysThatTheBodyIsMissing() throws Exception {
        MockHttpServletResponse answer = send(post("/people").contentType(MediaType.APPLICATION_JSON));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(body(answer).path("detail").asString()).contains("no readable body");
    }

    @Test
    void namesTheParameterOfTheWrongType() throws Exception {
        JsonNode problem = body(send(get("/people").param("limit", "many").param("kind", "INVALID")));

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).startsWith("\"limit\" can't be \"many\".");
    }

    @Test
    void namesTheAllowedValuesOfAParameter() throws Exception {
        JsonNode problem = body(send(get("/people").param("limit", "1").param("kind", "strange")));

        assertThat(problem.path("detail").asString())
                .contains("Allowed are invalid, forbidden, not_found, conflict, too_many, unavailable.");
    }

    @Test
    void namesAMissingParameter() throws Exception {
        JsonNode problem = body(send(get("/people").param("limit", "1")));

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).isEqualTo("The parameter \"kind\" is missing.");
    }

    @Test
    void saysWhichMethodsArePossible() throws Exception {
        MockHttpServletResponse answer = send(post("/refusal/INVALID"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET");
        assertThat(body(answer).path("detail").asString()).isEqualTo("POST is not possible here. Possible are [GET].");
    }

    @Test
    void saysWhichMediaTypesCanBeRead() throws Exception {
        MockHttpServletResponse answer =
                send(post("/people").contentType(MediaType.TEXT_XML).content("<person/>"));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:signalbox:problem:unsupported-media-type");
        assertThat(body(answer).path("detail").asString()).contains("text/xml");
    }

    private static RequestBuilder json(String body) {
        return post("/people").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private static JsonNode body(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString());
    }

    record Person(@NotBlank String name, Role role) {}

    private static final class TeaTimeException extends DomainException {

        private static final long serialVersionUID = 1L;

        TeaTimeException(ProblemKind kind) {
            super(kind, "It is tea time. Come back at five.");
        }
    }

    @RestController
    static final class Failing {

        @SuppressWarnings("DoNotCallSuggester")
        @GetMapping("/refusal/{kind}")
        String refuse(@PathVariable ProblemKind kind) {
            throw new TeaTimeException(kind);
        }

        @GetMapping("/failure/{cause}")
        String fail(@PathVariable String cause) throws IOException {
            switch (cause) {
                case "eof" -> throw new IllegalStateException(new EOFException());
                case "pipe" -> throw new IllegalStateException(new IOException("Broken pipe"));
                case "reset" -> throw new IOException("Connection reset by peer");
                case "database" -> throw new DataAccessResourceFailureException("gone");
                case "lock" -> throw new OptimisticLockingFailureException("changed");
                case "denied" -> throw new AccessDeniedException("denied");
                default -> throw new IllegalStateException("secret-inner-detail");
            }
        }

        @PostMapping("/people")
        Person add(@RequestBody @Valid Person person) {
            return person;
        }

        @GetMapping("/people")
        List<Person> list(@RequestParam int limit, @RequestParam ProblemKind kind) {
            return List.of();
        }
    }
}

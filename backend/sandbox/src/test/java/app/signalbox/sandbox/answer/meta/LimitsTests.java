package app.signalbox.sandbox.answer.meta;

import static app.signalbox.sandbox.answer.meta.MetaStage.ANNA;
import static app.signalbox.sandbox.answer.meta.MetaStage.INSTAGRAM;
import static app.signalbox.sandbox.answer.meta.MetaStage.NOON;
import static app.signalbox.sandbox.answer.meta.MetaStage.PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.SECRET;
import static app.signalbox.sandbox.answer.meta.MetaStage.error;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.talk.Network;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LimitsTests {

    private static final String APP_TOKEN = MetaSettings.APP_ID + "|" + SECRET;

    private MetaStage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new MetaStage(settings -> settings.withCallsPerHour(4));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void tellsWithEachAnswerWhatIsLeft() throws Exception {
        stage.get("/me");
        var second = stage.get("/me");

        var usage = usage(second).at("/%s/0".formatted(PAGE));
        assertThat(usage.path("type").asString()).isEqualTo("pages");
        assertThat(usage.path("call_count").asInt()).isEqualTo(50);
        assertThat(usage.path("estimated_time_to_regain_access").asInt()).isZero();
    }

    @Test
    void refusesBeyondTheBudgetByUseCaseUntilAnHourHasPassed() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);
        for (var call = 0; call < 4; call++) {
            assertThat(stage.message(ANNA, "No " + call).statusCode()).isEqualTo(200);
            stage.clock.pass(Duration.ofMinutes(1));
        }

        var messenger = stage.message(ANNA, "Too much");
        assertThat(error(messenger)).isEqualTo("80006/0");
        assertThat(usage(messenger).at("/%s/0/estimated_time_to_regain_access".formatted(PAGE)).asInt())
                .isBetween(55, 60);
        assertThat(stage.get("/me").statusCode()).isEqualTo(200);
        stage.clock.pass(Duration.ofHours(1));
        assertThat(stage.message(ANNA, "Again").statusCode()).isEqualTo(200);
        assertThat(stage.book.all()).hasSize(5);
    }

    @Test
    void hasACodeForEachKindOfBudget() throws Exception {
        stage.meta.allow(1);

        assertThat(twice("/me", stage.token())).isEqualTo("80001/0");
        assertThat(twice("/" + INSTAGRAM, stage.token())).isEqualTo("80002/0");
        assertThat(twice("/debug_token?input_token=x", APP_TOKEN)).isEqualTo("4/0");
        stage.meta.allow(0);
        assertThat(stage.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void throttlesToOrder() throws Exception {
        stage.meta.personWrites(PAGE, ANNA, "Hi", NOON);
        stage.meta.weather(Network.FACEBOOK).order(1, Fault.THROTTLED);

        var answer = stage.message(ANNA, "Hello");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo("613/0");
        assertThat(usage(answer).at("/%s/0/call_count".formatted(PAGE)).asInt()).isEqualTo(100);
        assertThat(stage.book.all()).isEmpty();
    }

    private String twice(String path, String token) throws Exception {
        stage.get(path, token);
        return error(stage.get(path, token));
    }

    private static JsonNode usage(HttpResponse<String> answer) {
        return JsonMapper.builder()
                .build()
                .readTree(answer.headers()
                        .firstValue("X-Business-Use-Case-Usage")
                        .orElseThrow());
    }
}

package app.signalbox.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageModelTests {

    private ModelStandIn model;

    @BeforeEach
    void start() throws IOException {
        model = ModelStandIn.start(ModelSettings.of("key"), 0);
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void findsAModelThatAnswers() {
        assertThat(examine("key", "sandbox-small"))
                .isEqualTo(Finding.fine("The language model sandbox-small answers."));
    }

    @Test
    void seesAWrongKey() {
        assertThat(examine("wrong", "sandbox-small"))
                .isEqualTo(Finding.advice("The language model refuses the key: check SIGNALBOX_LLM_API_KEY."));
    }

    @Test
    void seesAWrongName() {
        assertThat(examine("key", "other"))
                .isEqualTo(Finding.advice(
                        "The endpoint of the language model doesn't list other: check SIGNALBOX_LLM_MODEL."));
    }

    @Test
    void seesAMissingName() {
        assertThat(examine("key", ""))
                .isEqualTo(Finding.broken(
                        "SIGNALBOX_LLM_BASE_URL is set and SIGNALBOX_LLM_MODEL is not: say which model is meant."));
    }

    @Test
    void seesSilence() {
        model.close();

        assertThat(examine("key", "sandbox-small").sentence())
                .startsWith("The language model at " + model.baseUrl() + " doesn't answer");
    }

    @Test
    void warnsOfAKeyInTheOpen() {
        assertThat(examine(Map.of("SIGNALBOX_LLM_BASE_URL", "http://models.agency.example/v1")))
                .isEqualTo(Finding.advice(
                        "SIGNALBOX_LLM_BASE_URL is not https: the key and customers' messages travel in the open."));
    }

    @Test
    void seesWhatIsNoAddress() {
        assertThat(examine(Map.of("SIGNALBOX_LLM_BASE_URL", "models")))
                .isEqualTo(Finding.broken(
                        "SIGNALBOX_LLM_BASE_URL must look like https://models.agency.example/v1, not models."));
    }

    @Test
    void missesNothingWhereNoModelIsWanted() {
        assertThat(LanguageModel.examine(new Installation(Map.of())))
                .containsExactly(Finding.fine("No language model is configured; the embedded engine does the triage."));
    }

    private Finding examine(String key, String name) {
        return examine(Map.of(
                "SIGNALBOX_LLM_BASE_URL",
                model.baseUrl().toString(),
                "SIGNALBOX_LLM_API_KEY",
                key,
                "SIGNALBOX_LLM_MODEL",
                name));
    }

    private static Finding examine(Map<String, String> variables) {
        var environment = new HashMap<>(Map.of("SIGNALBOX_LLM_API_KEY", "key", "SIGNALBOX_LLM_MODEL", "sandbox-small"));
        environment.putAll(variables);
        return LanguageModel.examine(new Installation(environment)).getFirst();
    }
}

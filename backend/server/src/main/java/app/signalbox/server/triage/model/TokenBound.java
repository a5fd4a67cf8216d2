package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelRun.TokenCount;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.service.output.JsonSchemas;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The most tokens that a question can be charged, for whoever reserves money before asking. Vocabularies of language
 * models cover every byte, and a token stands for at least one byte, so what strangers wrote counts with a token for
 * each byte: any less could be exceeded by a text of rare letters, single digits or emoji. Instructions and schema are
 * ours, in plain English, of which no vocabulary makes more than a token out of two bytes.
 *
 * @param fixed tokens of instructions, schema and turns
 * @param output most tokens of an answer
 */
record TokenBound(int fixed, int output) {

    private static final int TURNS = 64;
    private static final int BYTES_OF_OUR_OWN = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static TokenBound of(Prompt prompt, Class<?> answer, int output) {
        int ours = bytes(prompt.text()) + bytes(schema(answer));
        return new TokenBound(ours / BYTES_OF_OUR_OWN + TURNS, output);
    }

    TokenCount with(String data) {
        return new TokenCount(fixed + bytes(data), output);
    }

    private static String schema(Class<?> answer) {
        var schema = JsonSchemas.jsonSchemaFrom(answer).orElseThrow();
        return JSON.writeValueAsString(JsonSchemaElementUtils.toMap(schema.rootElement(), true));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package app.signalbox.sandbox.answer.completion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request for a completion, found to be in order.
 *
 * @param form what the answer must look like
 * @param schema the JSON schema of the answer, if {@code form} is {@link Form#SCHEMA}
 * @param maxTokens most tokens of the answer
 * @param delivery at once or in pieces
 */
record Question(
        String model, List<Turn> turns, Form form, @Nullable JsonNode schema, int maxTokens, Delivery delivery) {

    enum Form {
        TEXT,
        JSON,
        SCHEMA
    }

    enum Delivery {
        WHOLE,
        STREAM,
        /** In pieces, the tokens in the last one. */
        STREAM_WITH_USAGE
    }

    enum Role {
        DEVELOPER,
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL;

        boolean commands() {
            return this == SYSTEM || this == DEVELOPER;
        }
    }

    record Turn(Role role, String text) {}
}

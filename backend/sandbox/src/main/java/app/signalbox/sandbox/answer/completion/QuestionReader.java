package app.signalbox.sandbox.answer.completion;

import app.signalbox.sandbox.answer.completion.Question.Delivery;
import app.signalbox.sandbox.answer.completion.Question.Form;
import app.signalbox.sandbox.answer.completion.Question.Role;
import app.signalbox.sandbox.answer.completion.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request for a completion as strictly as the API does. */
final class QuestionReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USUAL_ANSWER = 4_096;

    private final ModelSettings settings;

    QuestionReader(ModelSettings settings) {
        this.settings = settings;
    }

    Question read(String body) {
        var request = parsed(body);
        var model = text(request, "model");
        if (!settings.models().contains(model)) {
            throw ApiRefusal.unknownModel(model);
        }
        requireSensible(request);
        var format = request.path("response_format");
        var form = form(format);
        var schema = form == Form.SCHEMA ? schema(format.path("json_schema")) : null;
        var question = new Question(model, turns(request), form, schema, maxTokens(request), delivery(request));
        var asked = request.has("max_tokens") || request.has("max_completion_tokens") ? question.maxTokens() : 0;
        if (Tokens.of(question) + asked > settings.contextTokens()) {
            throw ApiRefusal.tooLong(Tokens.of(question) + asked, settings.contextTokens());
        }
        return question;
    }

    private static JsonNode parsed(String body) {
        try {
            var request = JSON.readTree(body);
            if (request.isObject()) {
                return request;
            }
        } catch (JacksonException e) {
            // answered below
        }
        throw ApiRefusal.invalid(null, "The body is not a JSON object.");
    }

    private static void requireSensible(JsonNode request) {
        var temperature = request.path("temperature");
        if (!isAbsent(temperature)
                && (!temperature.isNumber() || temperature.doubleValue() < 0 || temperature.doubleValue() > 2)) {
            throw ApiRefusal.invalid("temperature", "temperature is a number from 0 to 2.");
        }
        if (request.has("n") && request.path("n").asInt(0) != 1) {
            throw ApiRefusal.invalid("n", "Only one choice is given here.");
        }
        if (request.has("max_tokens") && request.has("max_completion_tokens")) {
            throw ApiRefusal.invalid("max_tokens", "max_tokens and max_completion_tokens exclude each other.");
        }
    }

    private static int maxTokens(JsonNode request) {
        var name = request.has("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
        var most = request.path(name);
        if (isAbsent(most)) {
            return USUAL_ANSWER;
        }
        if (!most.isIntegralNumber() || most.intValue() < 1) {
            throw ApiRefusal.invalid(name, name + " is a whole number from 1 on.");
        }
        return most.intValue();
    }

    private static Delivery delivery(JsonNode request) {
        var stream = request.path("stream");
        if (!isAbsent(stream) && !stream.isBoolean()) {
            throw ApiRefusal.invalid("stream", "stream is true or false.");
        }
        var usage = request.path("stream_options").path("include_usage").asBoolean(false);
        if (!stream.asBoolean(false)) {
            if (request.hasNonNull("stream_options")) {
                throw ApiRefusal.invalid("stream_options", "stream_options are for streams only.");
            }
            return Delivery.WHOLE;
        }
        return usage ? Delivery.STREAM_WITH_USAGE : Delivery.STREAM;
    }

    private static Form form(JsonNode format) {
        if (isAbsent(format)) {
            return Form.TEXT;
        }
        return switch (format.path("type").asString("")) {
            case "text" -> Form.TEXT;
            case "json_object" -> Form.JSON;
            case "json_schema" -> Form.SCHEMA;
            default -> throw ApiRefusal.invalid("response_format.type", "type is text, json_object or json_schema.");
        };
    }

    private static JsonNode schema(JsonNode format) {
        var name = format.path("name").asString("");
        if (!name.matches("[a-zA-Z0-9_-]{1,64}")) {
            throw ApiRefusal.invalid(
                    "response_format.json_schema.name", "A schema's name has 1 to 64 letters, digits, _ and -.");
        }
        var schema = format.path("schema");
        if (!schema.isObject() || !schema.path("type").asString("").equals("object")) {
            throw ApiRefusal.invalid(
                    "response_format.json_schema.schema", "A schema is an object whose type is object.");
        }
        if (format.path("strict").asBoolean(false)) {
            StrictSchema.require(schema);
        }
        return schema;
    }

    private static List<Turn> turns(JsonNode request) {
        var messages = request.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw ApiRefusal.invalid("messages", "messages is an array with at least one message.");
        }
        var turns = new ArrayList<Turn>();
        for (var message : messages) {
            var where = "messages[%d]".formatted(turns.size());
            turns.add(new Turn(role(message, where), content(message.path("content"), where)));
        }
        return turns;
    }

    private static Role role(JsonNode message, String where) {
        try {
            var name = message.path("role").asString("");
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.invalid(where + ".role", "role is developer, system, user, assistant or tool.");
        }
    }

    private static String content(JsonNode content, String where) {
        if (content.isString()) {
            return content.stringValue();
        }
        if (content.isArray() && !content.isEmpty()) {
            return content.valueStream()
                    .filter(part -> part.path("type").asString("").equals("text"))
                    .map(part -> part.path("text").asString(""))
                    .collect(Collectors.joining("\n"));
        }
        throw ApiRefusal.invalid(where + ".content", "content is a text or an array of parts.");
    }

    private static String text(JsonNode request, String name) {
        var value = request.path(name).asString("");
        if (value.isEmpty()) {
            throw ApiRefusal.invalid(name, "%s is missing.".formatted(name));
        }
        return value;
    }

    private static boolean isAbsent(@Nullable JsonNode node) {
        return node == null || node.isMissingNode() || node.isNull();
    }
}

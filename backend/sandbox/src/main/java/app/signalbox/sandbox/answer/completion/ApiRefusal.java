package app.signalbox.sandbox.answer.completion;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request that is answered with an error, in the words of the API. */
final class ApiRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final @Nullable Duration retryAfter;

    private ApiRefusal(
            int status,
            String type,
            @Nullable String code,
            @Nullable String param,
            @Nullable Duration retryAfter,
            String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.retryAfter = retryAfter;
    }

    static ApiRefusal invalid(@Nullable String param, String message) {
        return new ApiRefusal(400, INVALID, null, param, null, message);
    }

    static ApiRefusal tooLong(int tokens, int room) {
        return new ApiRefusal(
                400,
                INVALID,
                "context_length_exceeded",
                "messages",
                null,
                "The messages and the asked answer take %d tokens; this model has room for %d."
                        .formatted(tokens, room));
    }

    static ApiRefusal wrongKey(boolean given) {
        return new ApiRefusal(
                401,
                INVALID,
                given ? "invalid_api_key" : null,
                null,
                null,
                given ? "This API key is not known." : "An API key is expected as Authorization: Bearer KEY.");
    }

    static ApiRefusal unknownModel(String model) {
        return new ApiRefusal(
                404, INVALID, "model_not_found", null, null, "There is no model `%s` here.".formatted(model));
    }

    static ApiRefusal unknownUrl(String methodAndPath) {
        return new ApiRefusal(404, INVALID, null, null, null, "Unknown URL (%s)".formatted(methodAndPath));
    }

    static ApiRefusal wrongMethod(String method) {
        return new ApiRefusal(
                405, INVALID, "method_not_supported", null, null, "%s is not possible here.".formatted(method));
    }

    static ApiRefusal rateLimited(int limit, Duration retryAfter) {
        return new ApiRefusal(
                429,
                "requests",
                "rate_limit_exceeded",
                null,
                retryAfter,
                "Limit of %d requests a minute reached; try again in %d ms.".formatted(limit, retryAfter.toMillis()));
    }

    /** An error made to order. */
    static ApiRefusal of(Fault fault) {
        return switch (fault.status()) {
            case 429 ->
                new ApiRefusal(429, "requests", "rate_limit_exceeded", null, fault.retryAfter(), "Too many requests.");
            case 503 ->
                new ApiRefusal(
                        503,
                        "service_unavailable_error",
                        "server_is_overloaded",
                        null,
                        fault.retryAfter(),
                        "The model is overloaded.");
            default ->
                new ApiRefusal(
                        fault.status(), "server_error", null, null, fault.retryAfter(), "Something went wrong here.");
        };
    }

    int status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    ObjectNode body() {
        var error = JsonNodeFactory.instance
                .objectNode()
                .put("message", String.valueOf(getMessage()))
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return JsonNodeFactory.instance.objectNode().set("error", error);
    }
}

package app.signalbox.server.triage.model;

import dev.langchain4j.exception.HttpException;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An error of the endpoint with what LangChain4j's own exception leaves out: how long to wait. */
final class EndpointErrorException extends HttpException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient @Nullable Duration retryAfter;
    private final String body;

    EndpointErrorException(int status, String body, @Nullable Duration retryAfter) {
        super(status, "The model's endpoint answered " + status + ".");
        this.body = body;
        this.retryAfter = retryAfter;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** A 429 that no waiting helps against. */
    boolean isOutOfCredit() {
        return body.contains("insufficient_quota");
    }

    /** For whoever runs the installation; the endpoint's words may repeat the message and stay out. */
    String sentence() {
        return switch (statusCode()) {
            case 401, 403 -> "The model's endpoint refuses the key: check SIGNALBOX_LLM_API_KEY.";
            case 404 ->
                "The model's endpoint doesn't know this model or address: check SIGNALBOX_LLM_MODEL and"
                        + " SIGNALBOX_LLM_BASE_URL.";
            case 429 -> "The credit at the model's endpoint is used up.";
            default -> "The model's endpoint answers such a question with %d.".formatted(statusCode());
        };
    }
}

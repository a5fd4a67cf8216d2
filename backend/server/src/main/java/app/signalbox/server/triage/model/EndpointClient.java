package app.signalbox.server.triage.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * LangChain4j's HTTP client for a question with a deadline: it gives up when the current {@link Call} has no time left,
 * body included, and tells what {@code Retry-After} says, which LangChain4j's own clients drop.
 */
final class EndpointClient implements HttpClient {

    private static final String TOO_LATE = "The time limit is over.";

    private final java.net.http.HttpClient http;
    private final Clock clock;

    EndpointClient(java.net.http.HttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<String> response = await(http.sendAsync(translated(request), BodyHandlers.ofString()));
        return successful(response, response.body());
    }

    /** Reads the stream on this thread to its end. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        HttpResponse<InputStream> response = await(http.sendAsync(translated(request), BodyHandlers.ofInputStream()));
        try (InputStream body = response.body()) {
            Call call = Call.CURRENT.get();
            var deadline = CompletableFuture.runAsync(() -> close(body), delayedExecutor(call.left()));
            boolean isStream = response.statusCode() / 100 == 2;
            listener.onOpen(successful(response, isStream ? "" : new String(body.readAllBytes(), UTF_8)));
            parser.parse(body, listener);
            deadline.cancel(false);
            if (!call.left().isPositive()) {
                throw new HttpTimeoutException(TOO_LATE);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        listener.onClose();
    }

    private SuccessfulHttpResponse successful(HttpResponse<?> response, String body) {
        if (response.statusCode() / 100 != 2) {
            throw new EndpointErrorException(
                    response.statusCode(),
                    body,
                    RetryAfter.in(response.headers(), clock.instant()).orElse(null));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    private static Executor delayedExecutor(Duration left) {
        return CompletableFuture.delayedExecutor(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> T await(CompletableFuture<T> response) {
        Duration left = Call.CURRENT.get().left();
        try {
            return response.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            response.cancel(true);
            throw new UncheckedIOException(new HttpTimeoutException(TOO_LATE));
        } catch (InterruptedException stopped) {
            response.cancel(true);
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken
                    ? new UncheckedIOException(broken)
                    : new IllegalStateException(failed.getCause());
        }
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        var translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }
}

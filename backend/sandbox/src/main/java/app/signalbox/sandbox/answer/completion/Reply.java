package app.signalbox.sandbox.answer.completion;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Writes one answer. */
final class Reply {

    private final HttpExchange exchange;

    Reply(HttpExchange exchange, String requestId) {
        this.exchange = exchange;
        exchange.getResponseHeaders().set("x-request-id", requestId);
    }

    void left(RateWindow.Left left) {
        limits(left.limit(), left.remaining(), left.reset());
    }

    void refuse(ApiRefusal refusal) throws IOException {
        var wait = refusal.retryAfter();
        if (wait != null) {
            var headers = exchange.getResponseHeaders();
            headers.set("retry-after-ms", Long.toString(wait.toMillis()));
            headers.set("retry-after", Long.toString(wait.plusMillis(999).toSeconds()));
            if (refusal.status() == 429) {
                limits(0, 0, wait);
            }
        }
        send(refusal.status(), refusal.body().toString());
    }

    void send(int status, String json) throws IOException {
        var octets = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }

    void stream(List<String> pieces) throws IOException {
        exchange.getResponseHeaders().set("content-type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        for (var piece : pieces) {
            out.write("data: %s\n\n".formatted(piece).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private void limits(int limit, int remaining, Duration reset) {
        var headers = exchange.getResponseHeaders();
        headers.set("x-ratelimit-limit-requests", Integer.toString(limit));
        headers.set("x-ratelimit-remaining-requests", Integer.toString(remaining));
        headers.set("x-ratelimit-reset-requests", reset.toMillis() + "ms");
    }
}

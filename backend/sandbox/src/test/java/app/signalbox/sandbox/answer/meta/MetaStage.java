package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Meta with a clock that is moved by hand, a box for its mail and a client. */
final class MetaStage implements AutoCloseable {

    static final String SECRET = "app-secret";
    static final String PAGE = "104417382950161";
    static final String INSTAGRAM = "17841405550100111";
    static final String OTHER_PAGE = "104417382950262";
    static final String POST = PAGE + "_702000000000101";
    static final String ANNA = "7001000000000001";
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final MovableClock clock = new MovableClock(NOON);
    final OutsideBook book = new OutsideBook();
    final List<ObjectNode> mail = new CopyOnWriteArrayList<>();
    final MetaStandIn meta;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    MetaStage() throws IOException {
        this(settings -> settings);
    }

    MetaStage(UnaryOperator<MetaSettings> change) throws IOException {
        var settings = MetaSettings.of(SECRET, SandboxAccount.demonstration())
                .withClock(clock)
                .withReceipts(Duration.ZERO, Duration.ZERO);
        this.meta = MetaStandIn.start(change.apply(settings), book, (network, body) -> mail.add(body), 0);
        this.token = meta.issue(PAGE);
    }

    String token() {
        return token;
    }

    HttpResponse<String> get(String path) throws Exception {
        return get(path, token);
    }

    HttpResponse<String> get(String path, String accessToken) throws Exception {
        return send(HttpRequest.newBuilder(url(path, accessToken)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(url(path, token)).DELETE());
    }

    /** A body in JSON, with the token in a header. */
    HttpResponse<String> postJson(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(meta.baseUrl() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Names and values of a form in turn. */
    HttpResponse<String> post(String path, String... fields) throws Exception {
        return postAs(token, path, fields);
    }

    HttpResponse<String> postAs(String accessToken, String path, String... fields) throws Exception {
        return send(HttpRequest.newBuilder(url(path, accessToken))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    HttpResponse<String> message(String personId, String text, String... more) throws Exception {
        var fields = new ArrayList<>(
                List.of("recipient", "{\"id\":\"%s\"}".formatted(personId), "message", "{\"text\":\"%s\"}".formatted(text)));
        fields.addAll(List.of(more));
        return post("/v25.0/me/messages", fields.toArray(String[]::new));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Code and subcode of a refusal, such as {@code 190/463}. */
    static String error(HttpResponse<String> answer) {
        var error = json(answer).path("error");
        return error.path("code").asInt() + "/" + error.path("error_subcode").asInt(0);
    }

    static String form(String... fields) {
        var form = new StringBuilder();
        for (var field = 0; field < fields.length; field += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields[field])
                    .append('=')
                    .append(URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Override
    public void close() {
        meta.close();
        http.close();
    }

    private URI url(String path, String accessToken) {
        var separator = path.contains("?") ? "&" : "?";
        return URI.create(meta.baseUrl()
                + path
                + separator
                + "access_token="
                + URLEncoder.encode(accessToken, StandardCharsets.UTF_8));
    }
}

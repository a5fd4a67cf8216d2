package app.signalbox.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inbox as a browser has it open: what it asks for on its way there, in its order, and then nothing any more. It
 * keeps next to nothing itself, since it is measured together with the server.
 */
final class OpenConsole implements AutoCloseable {

    static final String EMAIL = "bench@agency.example";
    static final String PASSWORD = "a password for benches";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=([^;]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final int PAGE = 50;

    private final int port;
    private String cookie = "";
    private String key = "";
    private int sync;
    private int sent;
    private Socket push = new Socket();

    private OpenConsole(int port) {
        this.port = port;
    }

    /**
     * Signs in and opens a conversation in the inbox of all brands.
     *
     * @param words its last message, which has to be there
     */
    static OpenConsole at(int port, String brand, UUID conversation, String words)
            throws IOException, InterruptedException {
        var console = new OpenConsole(port);
        console.signIn();
        console.show("inbox/all/new/" + conversation, "brand=" + brand, words);
        return console;
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(text(page("/login"), 200));
        String form = "username=" + encoded(EMAIL) + "&password=" + encoded(PASSWORD)
                + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "");
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String target = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || target.contains("error")) {
            throw new IOException("Not signed in: " + answer.statusCode() + " " + target);
        }
    }

    private void show(String place, String query, String words) throws IOException, InterruptedException {
        text(page("/" + place + "?" + query), 200);
        JsonNode config = JSON.readTree(text(
                        send(request("/?v-r=init&location=" + encoded(place) + "&query=" + encoded(query)
                                        + "&v-sh=1080&v-sw=1920&v-wh=1000&v-ww=1900&v-bh=1000&v-bw=1900&v-tzo=0&v-rtzo=0"
                                        + "&v-dstd=0&v-dston=false&v-pr=1&v-tzid=UTC")
                                .GET()),
                        200))
                .path("appConfig");
        JsonNode first = config.path("uidl");
        key = first.path("Vaadin-Security-Key").asString();
        sync = first.path("syncId").asInt();
        listen(first.path("Vaadin-Push-ID").asString());
        JsonNode view = call(Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        place,
                        "query",
                        query,
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of(),
                        "trigger",
                        "page_load")));
        if (!says(view, words) || !view.toString().contains("_who\":")) {
            throw new IOException("The inbox doesn't show what it should: " + view);
        }
        call(lists(view).stream().map(OpenConsole::lookAt).toArray(Map[]::new));
    }

    private static boolean says(JsonNode answer, String words) {
        return StreamSupport.stream(answer.path("changes").spliterator(), false)
                .anyMatch(change -> change.path("value").asString("").equals(words));
    }

    /** What a list asks for once it is drawn. */
    private static Map<String, Object> lookAt(int list) {
        return Map.of(
                "type",
                "publishedEventHandler",
                "node",
                list,
                "templateEventMethodName",
                "setViewportRange",
                "templateEventMethodArgs",
                List.of(0, PAGE),
                "promise",
                -1);
    }

    private static List<Integer> lists(JsonNode answer) {
        List<Integer> nodes = new ArrayList<>();
        answer.path("changes").forEach(change -> {
            if (change.path("key").asString("").equals("tag")
                    && change.path("value").asString("").equals("vaadin-grid")) {
                nodes.add(change.path("node").asInt());
            }
        });
        return nodes;
    }

    private JsonNode call(Map<?, ?>... calls) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                Map.of("csrfToken", key, "rpc", List.of(calls), "syncId", sync, "clientId", sent++));
        String answer = text(
                send(request("/?v-r=uidl&v-uiId=0")
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body))),
                200);
        JsonNode told = JSON.readTree(answer);
        if (told.path("meta").has("appError") || told.path("meta").has("sessionExpired")) {
            throw new IOException("The view failed: " + answer);
        }
        sync = told.path("syncId").asInt(sync);
        return told;
    }

    /** Opens the socket for pushes and reads no more of it than that it is open. */
    private void listen(String id) throws IOException {
        push = new Socket("localhost", port);
        push.getOutputStream()
                .write(("GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + encoded(id)
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true HTTP/1.1\r\nHost: localhost:"
                                + port
                                + "\r\nOrigin: http://localhost:" + port
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                                + Base64.getEncoder().encodeToString(new byte[16]) + "\r\nCookie: JSESSIONID=" + cookie
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] begin = push.getInputStream().readNBytes("HTTP/1.1 101".length());
        if (!new String(begin, StandardCharsets.US_ASCII).endsWith("101")) {
            throw new IOException("No socket for pushes: " + new String(begin, StandardCharsets.US_ASCII));
        }
    }

    /** Whether the server still holds its end of the socket. */
    boolean isListening() throws IOException {
        push.setSoTimeout(1);
        try {
            int read = 0;
            while (read >= 0) {
                read = push.getInputStream().read();
            }
            return false;
        } catch (SocketTimeoutException quiet) {
            return true;
        }
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return cookie.isEmpty() ? request : request.header("Cookie", "JSESSIONID=" + cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            Matcher session = COOKIE.matcher(set);
            if (session.find()) {
                cookie = session.group(1);
            }
        });
        return answer;
    }

    private static String text(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        push.close();
    }
}

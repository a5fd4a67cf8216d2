package app.signalbox.server.channels.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes typed clients of networks: errors come back as answers, nothing is tried again, no redirect is followed. */
public final class ProviderClients {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private ProviderClients() {}

    /**
     * A client for an HTTP interface whose methods return {@code ResponseEntity<JsonNode>}.
     *
     * @param timeout for one whole answer
     */
    public static <T> T create(Class<T> type, URI base, Duration timeout) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        var rest = RestClient.builder()
                .baseUrl(base)
                .requestFactory(requests)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(type);
    }
}

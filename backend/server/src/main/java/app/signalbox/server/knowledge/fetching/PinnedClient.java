package app.signalbox.server.knowledge.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends one request to addresses that were checked before: it asks no resolver, uses no proxy, follows nothing. */
final class PinnedClient {

    private static final Set<String> READABLE = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "text/x-markdown",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final Http1Config SHORT_HEADERS =
            Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

    /** The limit over all ends a fetch with its own sentence, before a socket gives up. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final FetchRules rules;
    private final TlsSocketStrategy tls = DefaultClientTlsStrategy.createDefault();

    PinnedClient(FetchRules rules) {
        this.rules = rules;
    }

    /** What came back. */
    sealed interface Answer {}

    /** The page is elsewhere. */
    record Moved(@Nullable String location) implements Answer {}

    /** The page, or why it is none. */
    record Answered(FetchOutcome outcome) implements Answer {}

    Answer get(CheckedAddress address) throws IOException {
        var request = new HttpGet(address.page());
        request.setHeader(HttpHeaders.ACCEPT, String.join(", ", READABLE));
        try (HttpClientConnectionManager connections = connections(address);
                CloseableHttpClient client = client(connections)) {
            return read(client.executeOpen(host(address.page()), request, null));
        } finally {
            // otherwise what is left of the body would be read before the connection closes
            request.cancel();
        }
    }

    private CloseableHttpClient client(HttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setUserAgent("Signalbox")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(timeout())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private HttpClientConnectionManager connections(CheckedAddress address) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned(address))
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(SHORT_HEADERS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout())
                        .setSocketTimeout(timeout())
                        .build())
                .build();
    }

    private static HttpHost host(URI page) {
        return new HttpHost(page.getScheme(), page.getHost(), AddressCheck.port(page));
    }

    private Timeout timeout() {
        return Timeout.of(rules.timeLimit().plus(SLACK));
    }

    private Answer read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 301, 302, 303, 307, 308 -> new Moved(header(response, HttpHeaders.LOCATION));
            case 200 -> page(response);
            case 401, 403 -> refused("The page asks for a sign-in. Upload it as a file instead.");
            case 404, 410 -> refused("There is no page at this address. Check it in a browser.");
            default ->
                refused("The server answered with status " + status
                        + " instead of the page. Try again later, or upload it as a file.");
        };
    }

    private Answer page(ClassicHttpResponse response) throws IOException {
        String declared = header(response, HttpHeaders.CONTENT_TYPE);
        String type = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!READABLE.contains(type)) {
            return refused("The address leads to " + (type.isEmpty() ? "something unnamed" : "\"" + type + "\"")
                    + " and not to a page, text, PDF or DOCX. Give the address of such a one.");
        }
        byte[] bytes = bytes(response.getEntity());
        return bytes == null
                ? refused("The page is larger than " + rules.largest().toMegabytes()
                        + " MB. Upload the part that matters as a file.")
                : new Answered(new FetchOutcome.Page(declared == null ? "" : declared, bytes));
    }

    /** Null if there are too many. */
    private byte @Nullable [] bytes(@Nullable HttpEntity body) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        int largest = Math.toIntExact(rules.largest().toBytes());
        if (body.getContentLength() > largest) {
            return null;
        }
        InputStream content = body.getContent();
        byte[] bytes = content.readNBytes(largest + 1);
        return bytes.length > largest ? null : bytes;
    }

    private static Answer refused(String sentence) {
        return new Answered(new FetchOutcome.Refused(sentence));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** Knows one host and of it what was checked. */
    private record Pinned(CheckedAddress address) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String asked = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            String checked = address.page().getHost().replace("[", "").replace("]", "");
            if (!asked.equalsIgnoreCase(checked)) {
                throw new UnknownHostException(host);
            }
            return address.addresses().toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

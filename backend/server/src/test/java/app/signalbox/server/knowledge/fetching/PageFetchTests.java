package app.signalbox.server.knowledge.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PageFetchTests {

    private final PageServer site = new PageServer();
    private final List<String> resolved = new ArrayList<>();

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void fetchesAPageUnderItsOwnName() {
        site.page("/help", "<p>Three days.</p>");

        FetchOutcome outcome = fetch().fetch(at("help.example", "/help?a=b#c"));

        assertThat(page(outcome)).isEqualTo("<p>Three days.</p>");
        assertThat(site.asked()).containsExactly("help.example:" + site.port() + "/help?a=b");
    }

    @Test
    void connectsToTheAddressThatWasCheckedHoweverTheNameMoves() throws IOException {
        site.page("/help", "<p>Three days.</p>");
        InetAddress checked = InetAddress.getByName("127.0.0.1");
        InetAddress inside = InetAddress.getByName("127.0.0.2");
        HostResolver rebinding = host -> {
            resolved.add(host);
            return List.of(resolved.size() == 1 ? checked : inside);
        };
        var fetch = new PageFetch(rules(), rebinding, address -> !address.equals(inside));

        FetchOutcome first = fetch.fetch(at("moving.example", "/help"));
        FetchOutcome second = fetch.fetch(at("moving.example", "/help"));

        assertThat(page(first)).isEqualTo("<p>Three days.</p>");
        assertThat(refusal(second)).contains("\"moving.example\" leads to an address that is not public");
        assertThat(resolved).hasSize(2);
    }

    @Test
    void followsRedirectsAndChecksEachOfThem() {
        site.redirect("/a", "/b").redirect("/b", at("help.example", "/c")).page("/c", "<p>Here.</p>");

        assertThat(page(fetch().fetch(at("www.example", "/a")))).isEqualTo("<p>Here.</p>");
        assertThat(resolved).containsExactly("www.example", "www.example", "help.example");
    }

    @Test
    void refusesARedirectThatLeadsInside() {
        site.redirect("/metadata", "http://169.254.169.254/latest/meta-data/")
                .redirect("/port", "http://127.0.0.1:6379/")
                .redirect("/disguised", "http://2130706433/")
                .redirect("/file", "file:///etc/passwd")
                .redirect("/user", "http://a:b@help.example/")
                .redirect("/name", at("inside.example", "/"));

        assertThat(refusal(fetch().fetch(at("help.example", "/metadata")))).contains("not public");
        assertThat(refusal(fetch().fetch(at("help.example", "/port")))).contains("Port 6379");
        assertThat(refusal(fetch().fetch(at("help.example", "/disguised")))).contains("is a number");
        assertThat(refusal(fetch().fetch(at("help.example", "/file")))).contains("no address of a page");
        assertThat(refusal(fetch().fetch(at("help.example", "/user")))).contains("user name");
        assertThat(refusal(fetch().fetch(at("help.example", "/name")))).contains("not public");
    }

    @Test
    void refusesWhatATrustedHostRedirectsTo() {
        site.redirect("/help", "http://127.0.0.1:" + site.port() + "/secret").page("/secret", "secret");
        var rules = new FetchRules(
                Set.of(80, 443), Set.of("localhost:" + site.port()), DataSize.ofKilobytes(64), Duration.ofSeconds(10));
        var fetch = new PageFetch(rules, HostResolver.ofMachine());

        assertThat(refusal(fetch.fetch("http://localhost:" + site.port() + "/help")))
                .contains("is not fetched from");
    }

    @Test
    void stopsAfterFiveRedirects() {
        site.redirect("/0", "/1").redirect("/1", "/2").redirect("/2", "/3").redirect("/3", "/4");
        site.redirect("/4", "/5").redirect("/5", "/6").page("/6", "<p>Too far.</p>");

        assertThat(refusal(fetch().fetch(at("help.example", "/0")))).contains("more than 5 times");
        assertThat(page(fetch().fetch(at("help.example", "/1")))).isEqualTo("<p>Too far.</p>");
    }

    @Test
    void refusesWhatIsNoPage() {
        site.page("/picture", "image/png", new byte[] {1})
                .page("/unnamed", "", "words".getBytes(StandardCharsets.UTF_8))
                .status("/gone", 404)
                .status("/guarded", 403)
                .status("/broken", 500);

        assertThat(refusal(fetch().fetch(at("help.example", "/picture")))).contains("\"image/png\" and not to a page");
        assertThat(refusal(fetch().fetch(at("help.example", "/unnamed")))).contains("something unnamed");
        assertThat(refusal(fetch().fetch(at("help.example", "/gone")))).contains("There is no page");
        assertThat(refusal(fetch().fetch(at("help.example", "/guarded")))).contains("asks for a sign-in");
        assertThat(refusal(fetch().fetch(at("help.example", "/broken")))).contains("status 500");
    }

    @Test
    void stopsReadingAtTheLimit() {
        site.endless("/endless").page("/large", "text/plain", new byte[70 * 1024]);

        assertThat(refusal(fetch().fetch(at("help.example", "/endless")))).contains("larger than");
        assertThat(refusal(fetch().fetch(at("help.example", "/large")))).contains("larger than");
    }

    @Test
    void stopsWaitingAtTheLimit() {
        site.silent("/silent");
        var rules = new FetchRules(Set.of(site.port()), Set.of(), DataSize.ofKilobytes(64), Duration.ofMillis(300));
        var fetch = new PageFetch(rules, host -> List.of(InetAddress.getByName("127.0.0.1")), address -> true);

        assertThat(refusal(fetch.fetch(at("help.example", "/silent")))).contains("took longer than");
    }

    @Test
    void saysThatAServerCannotBeReached() {
        int closed = site.port();
        site.close();

        assertThat(refusal(fetch().fetch("http://help.example:" + closed + "/")))
                .contains("could not be reached");
    }

    @Test
    void fetchesManyAndKeepsTheirOrder() {
        site.page("/1", "one").page("/2", "two");

        List<FetchOutcome> outcomes = fetch().fetchAll(
                        List.of(at("help.example", "/1"), "http://10.0.0.1/", at("help.example", "/2"), "nonsense"));

        assertThat(page(outcomes.get(0))).isEqualTo("one");
        assertThat(refusal(outcomes.get(1))).contains("not public");
        assertThat(page(outcomes.get(2))).isEqualTo("two");
        assertThat(refusal(outcomes.get(3))).contains("no address of a page");
    }

    @Test
    void countsUnpackedBytes() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1024 * 1024]);
        }
        site.packed("/packed", packed.toByteArray());

        assertThat(refusal(fetch().fetch(at("help.example", "/packed")))).contains("larger than");
    }

    private PageFetch fetch() {
        HostResolver loopback = host -> {
            resolved.add(host);
            return List.of(InetAddress.getByName(host.equals("inside.example") ? "10.0.0.1" : "127.0.0.1"));
        };
        InetAddress here = InetAddress.getLoopbackAddress();
        return new PageFetch(rules(), loopback, address -> PublicAddresses.isPublic(address) || address.equals(here));
    }

    private FetchRules rules() {
        return new FetchRules(Set.of(80, 443, site.port()), Set.of(), DataSize.ofKilobytes(64), Duration.ofSeconds(10));
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + site.port() + path;
    }

    private static String page(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Page.class);
        return new String(((FetchOutcome.Page) outcome).bytes(), StandardCharsets.UTF_8);
    }

    private static String refusal(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        return ((FetchOutcome.Refused) outcome).sentence();
    }
}

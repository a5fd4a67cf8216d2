package app.signalbox.server.knowledge.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What nobody may make the server fetch, by any way of writing it. */
class AddressCheckTests {

    private static final Map<String, String> NAMES = Map.of(
            "www.larkspur.example", "93.184.216.34",
            "localhost", "127.0.0.1",
            "localhost.", "127.0.0.1",
            "intranet", "10.1.2.3",
            "metadata.google.internal", "169.254.169.254",
            "mixed.example", "93.184.216.34 10.0.0.1",
            "six.example", "::1",
            "mapped.example", "::ffff:169.254.169.254",
            "xn--mnchen-3ya.example", "93.184.216.35");

    private final AddressCheck check = new AddressCheck(
            new FetchRules(Set.of(80, 443), Set.of("Localhost:8081"), DataSize.ofMegabytes(1), Duration.ofSeconds(5)),
            AddressCheckTests::resolve,
            PublicAddresses::isPublic);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:80/admin",
                "https://10.0.0.7/",
                "http://172.16.5.4/",
                "http://192.168.0.1/",
                "http://100.64.3.2/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://168.63.129.16/",
                "http://0.0.0.0/",
                "http://224.0.0.251/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "http://[::127.0.0.1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://intranet/",
                "http://metadata.google.internal/computeMetadata/v1/",
                "http://mixed.example/",
                "http://six.example/",
                "http://mapped.example/"
            })
    void refusesWhatLeadsInside(String url) {
        assertThatThrownBy(() -> check.check(url))
                .isInstanceOf(RefusedFetchException.class)
                .hasMessageContaining("leads to an address that is not public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://127.1/",
                "http://10.1/",
                "http://1.2.3.4.5/",
                "http://example.0x7f/",
                "http://127.0.0.1./",
                "http://\uFF11\uFF12\uFF17.\uFF11/"
            })
    void refusesHostsThatAreNumbersInDisguise(String url) {
        assertThatThrownBy(() -> check.check(url))
                .isInstanceOf(RefusedFetchException.class)
                .hasMessageContaining("is a number and no name of a host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "larkspur",
                "//www.larkspur.example/",
                "ftp://www.larkspur.example/",
                "file:///etc/passwd",
                "gopher://www.larkspur.example/",
                "jar:http://www.larkspur.example!/a",
                "data:text/html,hello",
                "javascript:alert(1)",
                "http:///etc/passwd",
                "http://",
                "http://www.larkspur.example\\@127.0.0.1/",
                "http://a@b@c/",
                "http://www.larkspur.example/\r\nHost: inside",
                "http://[::1%25eth0]/",
                "http://www larkspur.example/"
            })
    void refusesWhatIsNoAddressOfAPage(String url) {
        assertThatThrownBy(() -> check.check(url)).isInstanceOf(RefusedFetchException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:secret@www.larkspur.example/, with a user name in it",
        "http://127.0.0.1@www.larkspur.example/, with a user name in it",
        "http://www.larkspur.example:22/, Port 22 is not fetched from",
        "http://www.larkspur.example:8081/, Port 8081 is not fetched from",
        "http://localhost:6379/, Port 6379 is not fetched from",
        "http://nowhere.example/, There is no host",
    })
    void saysWhatIsWrong(String url, String sentence) {
        assertThatThrownBy(() -> check.check(url)).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.larkspur.example/help?a=b#part, https://www.larkspur.example/help?a=b, 93.184.216.34",
        "HTTP://WWW.LARKSPUR.EXAMPLE, HTTP://WWW.LARKSPUR.EXAMPLE, 93.184.216.34",
        "http://93.184.216.36:443/, http://93.184.216.36:443/, 93.184.216.36",
        "http://münchen.example/straße, http://xn--mnchen-3ya.example/stra%C3%9Fe, 93.184.216.35",
    })
    void allowsPublicPages(String url, String page, String address) throws Exception {
        CheckedAddress checked = check.check(url);

        assertThat(checked.page()).hasToString(page);
        assertThat(checked.addresses()).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void allowsAHostThatTheSettingsTrustOnItsPortOnly() throws Exception {
        assertThat(check.check("http://localhost:8081/help").addresses())
                .containsExactly(InetAddress.getByName("127.0.0.1"));
        assertThatThrownBy(() -> check.check("http://localhost/help")).hasMessageContaining("not public");
        assertThatThrownBy(() -> check.check("http://127.0.0.1:8081/help")).hasMessageContaining("Port 8081");
    }

    static List<InetAddress> resolve(String host) throws UnknownHostException {
        String addresses = NAMES.get(host);
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return Arrays.stream(addresses.split(" "))
                .map(AddressCheckTests::literal)
                .toList();
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

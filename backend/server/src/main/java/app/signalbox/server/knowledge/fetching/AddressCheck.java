package app.signalbox.server.knowledge.fetching;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a page may be fetched, and from which network addresses. */
final class AddressCheck {

    private static final int LONGEST = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** Browsers read such a host as a number in decimal, octal or hexadecimal; so do some resolvers. */
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private final FetchRules rules;
    private final HostResolver resolver;
    private final Predicate<InetAddress> isPublic;

    AddressCheck(FetchRules rules, HostResolver resolver, Predicate<InetAddress> isPublic) {
        this.rules = rules;
        this.resolver = resolver;
        this.isPublic = isPublic;
    }

    CheckedAddress check(String url) throws RefusedFetchException {
        URI page = parse(url.strip());
        String host = page.getHost().toLowerCase(Locale.ROOT);
        int port = port(page);
        boolean trusted = rules.trustedHosts().contains(host + ":" + port);
        if (!trusted && !rules.ports().contains(port)) {
            throw new RefusedFetchException("Port " + port + " is not fetched from, only " + ports()
                    + ". Give the public address of the page.");
        }
        List<InetAddress> addresses = resolve(host);
        if (!trusted && !addresses.stream().allMatch(isPublic)) {
            throw new RefusedFetchException("\"" + host + "\" leads to an address that is not public, and only public "
                    + "pages are fetched. Upload the page as a file instead.");
        }
        return new CheckedAddress(page, addresses);
    }

    static int port(URI page) {
        if (page.getPort() >= 0) {
            return page.getPort();
        }
        return page.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static URI parse(String url) throws RefusedFetchException {
        Matcher parts = PARTS.matcher(url);
        if (url.length() > LONGEST || !parts.matches()) {
            throw noAddress();
        }
        try {
            String authority = ascii(parts.group(2));
            checkForm(PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1))
                    .replaceFirst(""));
            URI page = new URI(parts.group(1) + "://" + authority + parts.group(3));
            if (page.getRawUserInfo() != null) {
                throw new RefusedFetchException(
                        "An address with a user name in it is not fetched. Give it without the part before the @.");
            }
            if (page.getHost() == null || !SCHEMES.contains(page.getScheme().toLowerCase(Locale.ROOT))) {
                throw noAddress();
            }
            return new URI(page.toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw noAddress();
        }
    }

    private static String ascii(String authority) {
        return authority.chars().allMatch(character -> character < 128) ? authority : IDN.toASCII(authority);
    }

    private static RefusedFetchException noAddress() {
        return new RefusedFetchException("This is no address of a page. Write it like https://www.example.com/help.");
    }

    private static void checkForm(String host) throws RefusedFetchException {
        boolean strange = host.startsWith("[")
                ? host.contains("%")
                : NUMBER_AT_END.matcher(host).matches()
                        && !DOTTED_QUAD.matcher(host).matches();
        if (strange) {
            throw new RefusedFetchException(
                    "\"" + host + "\" is a number and no name of a host. Give the address with the name of the host.");
        }
    }

    private List<InetAddress> resolve(String host) throws RefusedFetchException {
        try {
            boolean literal = host.startsWith("[") || DOTTED_QUAD.matcher(host).matches();
            List<InetAddress> addresses = literal ? List.of(InetAddress.getByName(host)) : resolver.resolve(host);
            if (!addresses.isEmpty()) {
                return addresses;
            }
        } catch (UnknownHostException unknown) {
            // said below, as for a name without addresses
        }
        throw new RefusedFetchException("There is no host \"" + host + "\". Check the spelling of the address.");
    }

    private String ports() {
        return String.join(
                ", ", rules.ports().stream().sorted().map(String::valueOf).toList());
    }
}

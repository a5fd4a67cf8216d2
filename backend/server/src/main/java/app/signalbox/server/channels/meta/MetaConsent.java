package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Facebook Login: the dialog, and the way from its code to the keys of pages. Those made from a long-lived key of their
 * admin don't end by themselves
 * (<a href="https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived">Long-lived
 * tokens</a>).
 */
public final class MetaConsent {

    private static final int MOST_PAGES = 20;
    private static final String PAGE_FIELDS = "id,name,access_token,instagram_business_account{id,username}";

    private final MetaNetwork network;
    private final MetaSettings settings;
    private final Graph graph;
    private final Clock clock;

    public MetaConsent(MetaNetwork network, MetaSettings settings, Graph graph, Clock clock) {
        this.network = network;
        this.settings = settings;
        this.graph = graph;
        this.clock = clock;
    }

    public boolean configured() {
        return appId() != null && Secret.usable(settings.appSecret()) != null;
    }

    public String missingSetting() {
        return appId() == null ? MetaSettings.APP_ID : MetaSettings.APP_SECRET;
    }

    /** Address of the dialog. */
    public URI dialog(Consent consent, Set<String> scopes) {
        return UriComponentsBuilder.fromUri(settings.versioned(settings.dialogUrl()))
                .path("/dialog/oauth")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scopes}")
                .encode()
                .buildAndExpand(Map.of(
                        "client", Objects.requireNonNullElse(appId(), ""),
                        "redirect", consent.redirectUri(),
                        "state", consent.state(),
                        "scopes", String.join(",", new TreeSet<>(scopes))))
                .toUri();
    }

    /**
     * From the code to the accounts.
     *
     * @param account what a page stands for, if anything; gets the page and the key to it
     */
    public Redeemed redeem(String code, Consent consent, Page account) {
        return step(
                graph.exchange(app(Map.of(
                        "code", code, "redirect_uri", consent.redirectUri().toString()))),
                shortLived -> step(
                        graph.exchange(app(Map.of(
                                "grant_type",
                                "fb_exchange_token",
                                "fb_exchange_token",
                                Objects.requireNonNullElse(shortLived.text("access_token"), "")))),
                        longLived -> {
                            var token = Objects.requireNonNullElse(longLived.text("access_token"), "");
                            return step(debug(token), debugged -> pages(token, GraphToken.of(debugged), account));
                        }));
    }

    /** What a page of {@code /me/accounts} stands for. */
    @FunctionalInterface
    public interface Page {

        Stream<GrantedAccount> account(Fields page, Credential credential);
    }

    /** Asks Meta about a key, as the app. */
    Answer debug(String token) {
        return graph.get(appToken(), "debug_token", Map.of("input_token", token));
    }

    @Nullable
    String appId() {
        var id = settings.appId();
        return id == null || id.isBlank() ? null : id.strip();
    }

    private Redeemed pages(String token, GraphToken user, Page account) {
        var granted = new ArrayList<GrantedAccount>();
        String after = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var parameters = new LinkedHashMap<>(Map.of("fields", PAGE_FIELDS, "limit", "100"));
            var answer = graph.get(token, "me", "accounts", MetaConversations.following(parameters, after));
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return step(answer, _ -> new Redeemed.Granted(List.of()));
            }
            var shown = new Fields(answered.body());
            shown.items("data").stream()
                    .flatMap(one -> account(one, user, account))
                    .forEach(granted::add);
            after = shown.at("paging").at("cursors").text("after");
            if (!MetaReading.goesOn(shown) || after == null) {
                break;
            }
        }
        return granted.isEmpty() ? nothing() : new Redeemed.Granted(granted);
    }

    private Stream<GrantedAccount> account(Fields page, GraphToken user, Page account) {
        var key = page.text("access_token");
        return key == null
                ? Stream.empty()
                : account.account(
                        page,
                        new Credential(key, null, null, user.scopes(), now(), null, user.dataAccessExpiresAt(), null));
    }

    private Redeemed nothing() {
        return new Redeemed.Refused(
                switch (network) {
                    case FACEBOOK ->
                        "No page was shared. Connect again, and tick the pages that Signalbox should answer for.";
                    case INSTAGRAM ->
                        "No page with a professional Instagram account was shared. Link the account to a page, then"
                                + " connect again and tick both.";
                });
    }

    private Redeemed step(Answer answer, Function<Fields, Redeemed> next) {
        return switch (answer) {
            case Answered answered when answered.ok() -> next.apply(new Fields(answered.body()));
            case Answered answered -> refused(GraphError.of(answered));
            case NotSent notSent -> unreachable(notSent.reason());
            case NoAnswer noAnswer -> unreachable(noAnswer.reason());
        };
    }

    private Redeemed refused(GraphError error) {
        return switch (error.kind()) {
            case TROUBLE, LIMIT_REACHED -> unreachable(error.told());
            case KEY_DEAD, RIGHT_MISSING, OUTSIDE_WINDOW, ANSWERED_ALREADY, PERSON_OUT_OF_REACH, GONE, BLOCKED, OTHER ->
                new Redeemed.Refused(
                        "%s doesn't accept the consent: %s. Connect again.".formatted(network.title(), error.told()));
        };
    }

    private Redeemed unreachable(String why) {
        return new Redeemed.Unreachable(
                "%s couldn't be asked (%s). Connect again in a while.".formatted(network.title(), why));
    }

    private Map<String, String> app(Map<String, String> more) {
        var parameters = new LinkedHashMap<>(more);
        parameters.put("client_id", Objects.requireNonNullElse(appId(), ""));
        parameters.put("client_secret", secret());
        return parameters;
    }

    private String appToken() {
        return appId() + "|" + secret();
    }

    private String secret() {
        var secret = Secret.usable(settings.appSecret());
        return secret == null ? "" : secret.reveal();
    }

    private Instant now() {
        return clock.instant();
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Consent.Choice;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.call.Parameters.Pair;
import app.signalbox.sandbox.answer.call.Refusal;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The page on which a person lets the app act for an account, and the codes that come of it. */
final class XConsentDesk {

    private static final Duration CODE_LIFE = Duration.ofSeconds(30);

    private final Map<String, XCode> codes = new ConcurrentHashMap<>();
    private final XSettings settings;

    XConsentDesk(XSettings settings) {
        this.settings = settings;
    }

    Answer authorize(Call call) {
        var query = call.query();
        requireSound(query);
        var chosen = query.find("account");
        return switch (settings.consent()) {
            case GIVEN -> granted(query, chosen.orElseGet(this::firstAccount));
            case ASKED -> chosen.map(id -> decided(query, id)).orElseGet(() -> page(call));
        };
    }

    /** The code's meaning, once. */
    Optional<XCode> redeem(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(known -> settings.clock().instant().isBefore(known.expiresAt()));
    }

    private String firstAccount() {
        return settings.accounts().isEmpty()
                ? "none"
                : settings.accounts().getFirst().externalAccountId();
    }

    private void requireSound(Parameters query) {
        var sound = query.text("response_type", "").equals("code")
                && query.text("client_id", "").equals(settings.app().clientId())
                && query.find("redirect_uri").isPresent()
                && query.find("state").isPresent()
                && query.text("code_challenge", "").matches("[A-Za-z0-9_-]{43}")
                && query.text("code_challenge_method", "").equals("S256")
                && XScopes.ALL.containsAll(XScopes.of(query.text("scope", "none")));
        if (!sound) {
            throw new Refusal(
                    Answer.html(400, "<h1>Something went wrong</h1><p>You weren't able to give access to the App."));
        }
    }

    private Answer page(Call call) {
        var choices = new ArrayList<Choice>();
        settings.accounts().forEach(account -> choices.add(choice(call, account)));
        choices.add(new Choice("Cancel", link(call, "none")));
        return Consent.page("Sandbox X: let the app act for which account?", choices);
    }

    private static Choice choice(Call call, SandboxAccount account) {
        var label = "Authorize as %s (@%s)"
                .formatted(account.displayName(), account.brand().handle());
        return new Choice(label, link(call, account.externalAccountId()));
    }

    private static String link(Call call, String account) {
        return Consent.link(call.uri().toString(), List.of(new Pair("account", account)));
    }

    private Answer decided(Parameters query, String account) {
        return account.equals("none") ? back(query, new Pair("error", "access_denied")) : granted(query, account);
    }

    private Answer granted(Parameters query, String account) {
        var known = settings.accounts().stream()
                .anyMatch(some -> some.externalAccountId().equals(account));
        if (!known) {
            return back(query, new Pair("error", "access_denied"));
        }
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new XCode(
                        account,
                        XScopes.of(query.text("scope", "")),
                        query.text("redirect_uri", ""),
                        query.text("code_challenge", ""),
                        settings.clock().instant().plus(CODE_LIFE)));
        return back(query, new Pair("code", code));
    }

    private static Answer back(Parameters query, Pair outcome) {
        var state = new Pair("state", query.text("state", ""));
        return Answer.redirect(Consent.link(query.text("redirect_uri", ""), List.of(state, outcome)));
    }
}

package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Consent.Choice;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.call.Parameters.Pair;
import app.signalbox.sandbox.answer.call.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The page on which a member lets the app act for their page, and the codes that come of it. */
final class LinkedinConsentDesk {

    private static final Duration CODE_LIFE = Duration.ofMinutes(30);

    private final Map<String, LinkedinCode> codes = new ConcurrentHashMap<>();
    private final LinkedinSettings settings;

    LinkedinConsentDesk(LinkedinSettings settings) {
        this.settings = settings;
    }

    Answer authorize(Call call) {
        var query = call.query();
        requireSound(query);
        var chosen = query.find("account");
        return switch (settings.consent()) {
            case GIVEN -> granted(query, chosen.orElseGet(() -> settings.accounts().getFirst().externalAccountId()));
            case ASKED -> chosen.map(id -> decided(query, id)).orElseGet(() -> page(call));
        };
    }

    /** The code's meaning, once. */
    Optional<LinkedinCode> redeem(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    private void requireSound(Parameters query) {
        if (!query.text("client_id", "").equals(settings.clientId())) {
            throw bad("Client_id doesn't match");
        }
        if (query.find("redirect_uri").isEmpty() || !query.text("response_type", "").equals("code")) {
            throw bad("Redirect_uri doesn't match");
        }
        if (scopes(query).isEmpty() || !LinkedinEndpoint.Scopes.ALL.containsAll(scopes(query))) {
            throw bad("Invalid scope");
        }
    }

    private static Refusal bad(String message) {
        return new Refusal(Answer.html(401, "<h1>Bummer, something went wrong.</h1><p>%s</p>".formatted(message)));
    }

    private Answer page(Call call) {
        var choices = new ArrayList<Choice>();
        settings.accounts()
                .forEach(account -> choices.add(new Choice(
                        "Allow as administrator of " + account.displayName(),
                        link(call, account.externalAccountId()))));
        choices.add(new Choice("Cancel", link(call, "none")));
        return Consent.page("Sandbox LinkedIn: let the app act for which page?", choices);
    }

    private static String link(Call call, String account) {
        return Consent.link(call.uri().toString(), List.of(new Pair("account", account)));
    }

    private Answer decided(Parameters query, String account) {
        return account.equals("none") ? cancelled(query) : granted(query, account);
    }

    private Answer granted(Parameters query, String account) {
        if (settings.accounts().stream().noneMatch(some -> some.externalAccountId().equals(account))) {
            return cancelled(query);
        }
        var code = "AQT" + UUID.randomUUID().toString().replace("-", "");
        var end = settings.clock().instant().plus(CODE_LIFE);
        codes.put(code, new LinkedinCode(account, scopes(query), query.text("redirect_uri", ""), end));
        return back(query, List.of(new Pair("code", code)));
    }

    private static Answer cancelled(Parameters query) {
        return back(
                query,
                List.of(
                        new Pair("error", "user_cancelled_authorize"),
                        new Pair("error_description", "The user cancelled the authorization")));
    }

    private static Answer back(Parameters query, List<Pair> outcome) {
        var parameters = new ArrayList<>(outcome);
        query.find("state").ifPresent(state -> parameters.add(new Pair("state", state)));
        return Answer.redirect(Consent.link(query.text("redirect_uri", ""), parameters));
    }

    private static Set<String> scopes(Parameters query) {
        var words = query.text("scope", "").strip();
        return words.isEmpty() ? Set.of() : Set.copyOf(List.of(words.split("[ ,]+", -1)));
    }
}

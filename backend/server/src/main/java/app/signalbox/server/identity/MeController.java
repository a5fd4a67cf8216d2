package app.signalbox.server.identity;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.contract.identity.LanguageChoice;
import app.signalbox.contract.identity.Me;
import app.signalbox.contract.identity.SetKeys;
import app.signalbox.contract.paging.Page;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private static final String SCOPE = "SCOPE_";

    private final Operators operators;
    private final ChosenKeys keys;
    private final ChosenLanguage language;

    MeController(Operators operators, ChosenKeys keys, ChosenLanguage language) {
        this.operators = operators;
        this.keys = keys;
        this.language = language;
    }

    @GetMapping
    Me me(Authentication caller) {
        List<String> scopes = caller.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .toList();
        return operators
                .me()
                .map(me -> new Me(me.displayName(), me.id(), me.email(), me.memberships(), scopes))
                .orElseGet(() -> new Me(caller.getName(), null, null, List.of(), scopes));
    }

    @GetMapping("/keys")
    Page<KeyChoice> keys() {
        return new Page<>(keys.list(), null);
    }

    @PutMapping("/keys")
    Page<KeyChoice> setKeys(@RequestBody SetKeys chosen) {
        return new Page<>(keys.set(chosen.choices()), null);
    }

    @GetMapping("/language")
    LanguageChoice language() {
        return new LanguageChoice(language.find().map(Locale::toLanguageTag).orElse(null));
    }

    @PutMapping("/language")
    LanguageChoice setLanguage(@RequestBody LanguageChoice chosen) {
        language.set(chosen.language() == null ? null : Locale.forLanguageTag(chosen.language()));
        return language();
    }
}

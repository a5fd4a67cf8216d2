package app.signalbox.server.identity;

import app.signalbox.contract.identity.Me;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private static final String SCOPE = "SCOPE_";

    private final Operators operators;

    MeController(Operators operators) {
        this.operators = operators;
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
}

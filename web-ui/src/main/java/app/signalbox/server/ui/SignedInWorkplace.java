package app.signalbox.server.ui;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.ChosenKeys;
import app.signalbox.server.identity.ChosenLanguage;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.tenancy.Tenants;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workplace of the operator whose session this is. */
@Component
class SignedInWorkplace implements Workplace {

    private static final int PAGE = 200;

    private final AuthenticationContext authentication;
    private final Access access;
    private final Tenants tenants;
    private final ChosenKeys keys;
    private final ChosenLanguage language;

    SignedInWorkplace(
            AuthenticationContext authentication,
            Access access,
            Tenants tenants,
            ChosenKeys keys,
            ChosenLanguage language) {
        this.authentication = authentication;
        this.access = access;
        this.tenants = tenants;
        this.keys = keys;
        this.language = language;
    }

    @Override
    public boolean isSignedIn() {
        return authentication.getAuthenticatedUser(OperatorPrincipal.class).isPresent();
    }

    @Override
    public OperatorPrincipal operator() {
        return authentication.getAuthenticatedUser(OperatorPrincipal.class).orElseThrow();
    }

    @Override
    public Set<Permission> permissions() {
        return access.permissions();
    }

    @Override
    public List<TenantView> tenants() {
        List<TenantView> all = new ArrayList<>();
        Page<TenantView> page = tenants.list(null, PAGE);
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            page = tenants.list(page.nextCursor(), PAGE);
            all.addAll(page.items());
        }
        return all;
    }

    @Override
    public boolean may(Permission permission, String tenant) {
        return access.may(permission.name(), tenant);
    }

    @Override
    public List<KeyChoice> keys() {
        return keys.list();
    }

    @Override
    public void chooseKeys(List<KeyChoice> choices) {
        keys.set(choices);
    }

    @Override
    public Optional<Locale> language() {
        return language.find();
    }

    @Override
    public void chooseLanguage(@Nullable Locale chosen) {
        language.set(chosen);
    }
}

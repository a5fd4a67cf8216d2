package app.signalbox.server.ui;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.Permission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is signed in here, what they may do, and for which brands. */
public interface Workplace {

    /** Whether somebody is signed in. */
    boolean isSignedIn();

    /** The signed-in operator. */
    OperatorPrincipal operator();

    /** What their roles allow anywhere. */
    Set<Permission> permissions();

    /** The brands they may see, by slug. */
    List<TenantView> tenants();

    /** Whether they may do something in one brand. */
    boolean may(Permission permission, String tenant);

    /** Keys that they have chosen in place of the usual ones. */
    List<KeyChoice> keys();

    /**
     * Chooses these keys and no others.
     *
     * @throws app.signalbox.server.identity.InvalidKeysException if a key is none, or would do two things
     */
    void chooseKeys(List<KeyChoice> choices);

    /** The language that they have chosen; empty where the browser decides, and where nobody is signed in. */
    Optional<Locale> language();

    /** Chooses a language, or leaves it to the browser. */
    void chooseLanguage(@Nullable Locale language);
}

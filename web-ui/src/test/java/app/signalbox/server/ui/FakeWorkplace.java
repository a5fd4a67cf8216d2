package app.signalbox.server.ui;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workplace for two invented brands whose permissions a test chooses. */
public final class FakeWorkplace implements Workplace {

    private final Set<Permission> permissions = EnumSet.allOf(Permission.class);
    private final List<TenantView> tenants =
            new ArrayList<>(List.of(brand("fenwick", "Fenwick Lamps", 2), brand("marrow", "Marrow Teas", 1)));

    private List<KeyChoice> keys = List.of();
    private @Nullable Locale language;

    public FakeWorkplace without(Permission permission) {
        permissions.remove(permission);
        return this;
    }

    /** Nobody has made a brand yet. */
    public FakeWorkplace withoutBrands() {
        tenants.clear();
        return this;
    }

    /** Brands come and go. */
    public List<TenantView> changeableTenants() {
        return tenants;
    }

    @Override
    public boolean isSignedIn() {
        return true;
    }

    @Override
    public OperatorPrincipal operator() {
        return new OperatorPrincipal(new UUID(0, 1), "ada@agency.example", "Ada Quill");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    @Override
    public List<TenantView> tenants() {
        return List.copyOf(tenants);
    }

    @Override
    public boolean may(Permission permission, String tenant) {
        return permissions.contains(permission);
    }

    @Override
    public List<KeyChoice> keys() {
        return keys;
    }

    @Override
    public void chooseKeys(List<KeyChoice> choices) {
        keys = List.copyOf(choices);
    }

    @Override
    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    @Override
    public void chooseLanguage(@Nullable Locale chosen) {
        language = chosen;
    }

    public static TenantView brand(String slug, String name, int day) {
        Instant since = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day);
        return new TenantView(slug, name, "Europe/London", TenantStatus.ACTIVE, "agency", since);
    }
}

package app.signalbox.server.ui;

import app.signalbox.contract.tenancy.TenantView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The brands that the operator may see, each with a colour that only identifies it. Colours follow the order in which
 * brands were made, so that they stay and neighbours differ.
 */
public final class Brands {

    private static final int COLOURS = 12;

    private final List<TenantView> tenants;
    private final Map<String, Integer> colours = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public Brands(List<TenantView> tenants) {
        this.tenants = List.copyOf(tenants);
        tenants.stream()
                .sorted(Comparator.comparing(TenantView::createdAt))
                .forEach(tenant -> colours.put(tenant.slug(), colours.size() % COLOURS));
        tenants.forEach(tenant -> names.put(tenant.slug(), tenant.name()));
    }

    public List<TenantView> all() {
        return tenants;
    }

    public Set<String> slugs() {
        return names.keySet();
    }

    /** Style class of a brand's colour. */
    public String colour(String slug) {
        return "brand-" + colours.getOrDefault(slug, 0);
    }

    /** What people call the brand, its slug if it is not known here. */
    public String name(String slug) {
        return names.getOrDefault(slug, slug);
    }
}

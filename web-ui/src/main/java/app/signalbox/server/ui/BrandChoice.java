package app.signalbox.server.ui;

import app.signalbox.server.identity.Permission;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Objects;
import java.util.Optional;

/** Which brand a page is about: the one in its address, or the first that its permission opens. */
public final class BrandChoice {

    private BrandChoice() {}

    /** The brands in which the operator may do something. */
    public static Brands open(Workplace workplace, Permission permission) {
        return new Brands(workplace.tenants().stream()
                .filter(tenant -> workplace.may(permission, tenant.slug()))
                .toList());
    }

    /** Slug of the brand of this address, empty if there is none to choose. */
    public static Optional<String> of(BeforeEnterEvent event, Brands brands) {
        Optional<String> named = event.getRouteParameters().get("brand");
        return named.isPresent()
                ? named.filter(slug -> brands.slugs().contains(slug) || Objects.equals(slug, BrandRail.ALL))
                : brands.all().stream().findFirst().map(tenant -> tenant.slug());
    }
}

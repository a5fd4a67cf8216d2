package app.signalbox.server.ui;

import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operator's brands, one under the other, to look at one of them or at all. */
public class BrandRail extends Nav {

    /** Word in addresses for all brands together. */
    public static final String ALL = "all";

    public BrandRail() {
        addClassName("rail");
        getElement().setAttribute("aria-label", Phrase.of("Brands"));
    }

    /** Shows all brands together and each alone; addresses are made by the view that the rail stands in. */
    public void showWithAll(Brands brands, @Nullable String selected, Function<String, String> address) {
        show(brands, selected, address);
        if (brands.all().size() > 1) {
            addComponentAsFirst(tile(
                    Phrase.of("All brands"), new Glyph("all"), ALL.equals(selected), address.apply(ALL), "brand-all"));
        }
    }

    /** Shows each brand alone. */
    public void show(Brands brands, @Nullable String selected, Function<String, String> address) {
        removeAll();
        for (TenantView tenant : brands.all()) {
            boolean chosen = Objects.equals(tenant.slug(), selected);
            Span monogram = new Span(monogram(tenant.name()));
            String name = tenant.status() == TenantStatus.SUSPENDED
                    ? Phrase.of("{0} (suspended)", tenant.name())
                    : tenant.name();
            add(tile(name, monogram, chosen, address.apply(tenant.slug()), brands.colour(tenant.slug())));
        }
    }

    private static Anchor tile(
            String name, com.vaadin.flow.component.Component face, boolean chosen, String href, String style) {
        Span label = new Span(name);
        label.addClassName("rail-name");
        Span square = new Span(face);
        square.addClassName("rail-face");
        Anchor tile = new Anchor(href, square, label);
        tile.addClassName(style);
        tile.getElement().setAttribute("router-link", true).setAttribute("title", name);
        if (chosen) {
            tile.getElement().setAttribute("aria-current", "true");
        }
        return tile;
    }

    private static String monogram(String name) {
        String letters = Initials.of(name);
        int second = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        boolean single = letters.codePointCount(0, letters.length()) == 1 && name.length() > second;
        return single ? letters + name.charAt(second) : letters;
    }
}

package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.TenantOverview;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.Comparator;
import java.util.List;

/** Every measure of every brand, sortable. */
class TenantTable extends Grid<TenantOverview> {

    TenantTable(List<TenantOverview> tenants, Brands brands, OverviewPlace place) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(tenants.size() <= 20);
        setAriaLabel(Phrase.of("By brand"));
        addComponentColumn(tenant -> name(tenant, brands, place))
                .setHeader(Phrase.of("Brand"))
                .setComparator(Comparator.comparing(TenantOverview::name, String.CASE_INSENSITIVE_ORDER))
                .setWidth("190px")
                .setFlexGrow(2);
        for (Measure measure : Measure.values()) {
            addColumn(tenant -> measure.text(tenant.figures()))
                    .setHeader(measure.label())
                    .setComparator(Comparator.comparingDouble(tenant -> measure.value(tenant.figures())))
                    .setPartNameGenerator(tenant -> "figure")
                    .setWidth("110px");
        }
        addColumn(tenant -> Figures.change(
                        Measure.CONVERSATIONS.value(tenant.figures()), Measure.CONVERSATIONS.value(tenant.before())))
                .setHeader(Phrase.of("Conversations, change"))
                .setComparator(Comparator.comparingDouble(tenant ->
                        Measure.CONVERSATIONS.value(tenant.figures()) - Measure.CONVERSATIONS.value(tenant.before())))
                .setPartNameGenerator(tenant -> "figure")
                .setWidth("110px");
        Stacked.whereNarrow(this);
        setItems(tenants);
    }

    private static Anchor name(TenantOverview tenant, Brands brands, OverviewPlace place) {
        Anchor name = new Anchor(place.inScope(tenant.tenant()).href(), tenant.name());
        name.addClassNames("brand-name", brands.colour(tenant.tenant()));
        name.getElement().setAttribute("router-link", true).setAttribute("dir", "auto");
        return name;
    }
}

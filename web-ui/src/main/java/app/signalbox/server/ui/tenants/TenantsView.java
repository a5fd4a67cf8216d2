package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConfirmTyped;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The agency's tenants: make, rename, suspend and delete them. */
@Route(value = "tenants", layout = ConsoleFrame.class)
@PermitAll
class TenantsView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TenantDesk desk;
    private final transient SettingsDesk settings;
    private final transient Workplace workplace;

    TenantsView(TenantDesk desk, SettingsDesk settings, Workplace workplace) {
        this.desk = desk;
        this.settings = settings;
        this.workplace = workplace;
        title(
                Phrase.of("Tenants"),
                Phrase.of("Each is a client's brand, walled off from all others, with its own data and members."));
        Button add = new Button(Phrase.of("Add a tenant"), new Glyph("plus"), event -> provision());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Tenants") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        List<TenantView> all = workplace.tenants();
        if (all.isEmpty()) {
            show(new EmptyState(
                    "tenants", Phrase.of("No tenants yet"), Phrase.of("Add the first one, then connect its pages.")));
            return;
        }
        show(grid(new Brands(all)));
    }

    private Grid<TenantView> grid(Brands brands) {
        Grid<TenantView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Tenants"));
        grid.addComponentColumn(tenant -> name(tenant, brands))
                .setHeader(Phrase.of("Name"))
                .setFlexGrow(2);
        grid.addColumn(TenantView::slug).setHeader(Phrase.of("Short name")).setFlexGrow(1);
        grid.addColumn(TenantView::timeZone).setHeader(Phrase.of("Time zone")).setFlexGrow(1);
        grid.addComponentColumn(TenantsView::status)
                .setHeader(Phrase.of("Status"))
                .setFlexGrow(1);
        grid.addComponentColumn(tenant -> new Age(tenant.createdAt()))
                .setHeader(Phrase.of("Since"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::verbs).setWidth("300px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(brands.all());
        return grid;
    }

    private static Component name(TenantView tenant, Brands brands) {
        RouterLink name = new RouterLink(
                tenant.name(), TenantDetailView.class, new RouteParameters(TenantDetailView.TENANT, tenant.slug()));
        name.addClassNames("brand-name", brands.colour(tenant.slug()));
        return name;
    }

    private static Span status(TenantView tenant) {
        Span status = new Span(
                switch (tenant.status()) {
                    case ACTIVE -> Phrase.of("Active");
                    case SUSPENDED -> Phrase.of("Suspended");
                    case PROVISIONING -> Phrase.of("Being made");
                    case DELETING -> Phrase.of("Being deleted");
                });
        status.addClassName("status");
        return status;
    }

    private Component verbs(TenantView tenant) {
        Button suspension = tenant.status() == TenantStatus.SUSPENDED
                ? small(Phrase.of("Resume"), () -> resume(tenant))
                : small(Phrase.of("Suspend"), () -> suspend(tenant));
        Div verbs = new Div(
                small(Phrase.of("Rename"), () -> rename(tenant)),
                suspension,
                small(Phrase.of("Delete"), () -> confirmDeletion(tenant)));
        verbs.addClassName("row-verbs");
        return verbs;
    }

    private static Button small(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void provision() {
        TextField name = new TextField(Phrase.of("Name"));
        TextField slug = new TextField(Phrase.of("Short name"));
        slug.setHelperText(Phrase.of("In addresses: lower-case letters, digits and hyphens"));
        ComboBox<String> zone = zones("Europe/London");
        Select<String> agency = new Select<>();
        agency.setLabel(Phrase.of("Agency"));
        List<String> known = desk.agencies();
        agency.setItems(known);
        known.stream().findFirst().ifPresent(agency::setValue);
        agency.setVisible(known.size() > 1);
        ComboBox<TenantView> template = new ComboBox<>(Phrase.of("Settings as in"));
        template.setItems(workplace.tenants());
        template.setItemLabelGenerator(TenantView::name);
        template.setClearButtonVisible(true);
        template.setHelperText(
                Phrase.of("Voice, business hours, budget, quota and retention are copied; empty for the usual ones"));
        new FormDialog(
                        Phrase.of("Add a tenant"),
                        Phrase.of("Add the tenant"),
                        () -> {
                            desk.provision(new ProvisionTenant(
                                    slug.getValue(), name.getValue(), zone.getValue(), agency.getValue()));
                            Optional.ofNullable(template.getValue())
                                    .ifPresent(from -> settings.copySettings(from.slug(), slug.getValue()));
                            Notice.done(Phrase.of(
                                            "{0} is ready. Connect its pages and profiles next.", name.getValue()))
                                    .show();
                            refresh();
                        },
                        name,
                        slug,
                        zone,
                        agency,
                        template)
                .open();
    }

    private void rename(TenantView tenant) {
        TextField name = new TextField(Phrase.of("Name"), tenant.name(), "");
        TextField slug = new TextField(Phrase.of("Short name"), tenant.slug(), "");
        ComboBox<String> zone = zones(tenant.timeZone());
        new FormDialog(
                        Phrase.of("Rename {0}", tenant.name()),
                        Phrase.of("Save"),
                        () -> {
                            desk.change(
                                    tenant.slug(), new ChangeTenant(slug.getValue(), name.getValue(), zone.getValue()));
                            refresh();
                        },
                        name,
                        slug,
                        zone)
                .open();
    }

    private static ComboBox<String> zones(String chosen) {
        ComboBox<String> zone = new ComboBox<>(Phrase.of("Time zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setValue(chosen);
        return zone;
    }

    private void suspend(TenantView tenant) {
        desk.suspend(tenant.slug());
        refresh();
        Notice.done(Phrase.of("{0} is suspended. What arrives is kept, and shown after you resume it.", tenant.name()))
                .with(Phrase.of("Resume"), () -> resume(tenant))
                .show();
    }

    private void resume(TenantView tenant) {
        desk.resume(tenant.slug());
        refresh();
        Notice.done(Phrase.of("{0} is active again.", tenant.name())).show();
    }

    private void confirmDeletion(TenantView tenant) {
        new ConfirmTyped(
                        Phrase.of("Delete {0}", tenant.name()),
                        Phrase.of(
                                "All its conversations, leads, articles and channel accounts are deleted. Nobody can bring them back."),
                        tenant.slug(),
                        Phrase.of("Delete the tenant"),
                        () -> delete(tenant))
                .open();
    }

    private void delete(TenantView tenant) {
        desk.delete(tenant.slug());
        refresh();
        Notice.done(Phrase.of("{0} is deleted.", tenant.name())).show();
    }
}

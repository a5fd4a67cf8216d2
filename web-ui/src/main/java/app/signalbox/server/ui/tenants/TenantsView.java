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
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The agency's tenants: make, rename, suspend and delete them. */
@Route(value = "tenants", layout = ConsoleFrame.class)
@PageTitle("Tenants · Signalbox")
@PermitAll
class TenantsView extends AdminPage implements BeforeEnterObserver {

    private final transient TenantDesk desk;
    private final transient SettingsDesk settings;
    private final transient Workplace workplace;

    TenantsView(TenantDesk desk, SettingsDesk settings, Workplace workplace) {
        this.desk = desk;
        this.settings = settings;
        this.workplace = workplace;
        title("Tenants", "Each is a client's brand, walled off from all others, with its own data and members.");
        Button add = new Button("Add a tenant", new Glyph("plus"), event -> provision());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        List<TenantView> all = workplace.tenants();
        if (all.isEmpty()) {
            show(new EmptyState("tenants", "No tenants yet", "Add the first one, then connect its pages."));
            return;
        }
        show(grid(new Brands(all)));
    }

    private Grid<TenantView> grid(Brands brands) {
        Grid<TenantView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel("Tenants");
        grid.addComponentColumn(tenant -> name(tenant, brands))
                .setHeader("Name")
                .setFlexGrow(2);
        grid.addColumn(TenantView::slug).setHeader("Short name").setFlexGrow(1);
        grid.addColumn(TenantView::timeZone).setHeader("Time zone").setFlexGrow(1);
        grid.addComponentColumn(TenantsView::status).setHeader("Status").setFlexGrow(1);
        grid.addComponentColumn(tenant -> new Age(tenant.createdAt()))
                .setHeader("Since")
                .setFlexGrow(1);
        grid.addComponentColumn(this::verbs).setWidth("300px").setFlexGrow(0);
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
                    case ACTIVE -> "Active";
                    case SUSPENDED -> "Suspended";
                    case PROVISIONING -> "Being made";
                    case DELETING -> "Being deleted";
                });
        status.addClassName("status");
        return status;
    }

    private Component verbs(TenantView tenant) {
        Button suspension = tenant.status() == TenantStatus.SUSPENDED
                ? small("Resume", () -> resume(tenant))
                : small("Suspend", () -> suspend(tenant));
        Div verbs = new Div(
                small("Rename", () -> rename(tenant)), suspension, small("Delete", () -> confirmDeletion(tenant)));
        verbs.addClassName("row-verbs");
        return verbs;
    }

    private static Button small(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void provision() {
        TextField name = new TextField("Name");
        TextField slug = new TextField("Short name");
        slug.setHelperText("In addresses: lower-case letters, digits and hyphens");
        ComboBox<String> zone = zones("Europe/London");
        Select<String> agency = new Select<>();
        agency.setLabel("Agency");
        List<String> known = desk.agencies();
        agency.setItems(known);
        known.stream().findFirst().ifPresent(agency::setValue);
        agency.setVisible(known.size() > 1);
        ComboBox<TenantView> template = new ComboBox<>("Settings as in");
        template.setItems(workplace.tenants());
        template.setItemLabelGenerator(TenantView::name);
        template.setClearButtonVisible(true);
        template.setHelperText(
                "Voice, business hours, budget, quota and retention are copied; empty for the usual ones");
        new FormDialog(
                        "Add a tenant",
                        "Add the tenant",
                        () -> {
                            desk.provision(new ProvisionTenant(
                                    slug.getValue(), name.getValue(), zone.getValue(), agency.getValue()));
                            Optional.ofNullable(template.getValue())
                                    .ifPresent(from -> settings.copySettings(from.slug(), slug.getValue()));
                            Notice.done(name.getValue() + " is ready. Connect its pages and profiles next.")
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
        TextField name = new TextField("Name", tenant.name(), "");
        TextField slug = new TextField("Short name", tenant.slug(), "");
        ComboBox<String> zone = zones(tenant.timeZone());
        new FormDialog(
                        "Rename " + tenant.name(),
                        "Save",
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
        ComboBox<String> zone = new ComboBox<>("Time zone");
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
        Notice.done(tenant.name() + " is suspended. What arrives is kept, and shown after you resume it.")
                .with("Resume", () -> resume(tenant))
                .show();
    }

    private void resume(TenantView tenant) {
        desk.resume(tenant.slug());
        refresh();
        Notice.done(tenant.name() + " is active again.").show();
    }

    private void confirmDeletion(TenantView tenant) {
        new ConfirmTyped(
                        "Delete " + tenant.name(),
                        "All its conversations, leads, articles and channel accounts are deleted. Nobody can bring"
                                + " them back.",
                        tenant.slug(),
                        "Delete the tenant",
                        () -> delete(tenant))
                .open();
    }

    private void delete(TenantView tenant) {
        desk.delete(tenant.slug());
        refresh();
        Notice.done(tenant.name() + " is deleted.").show();
    }
}

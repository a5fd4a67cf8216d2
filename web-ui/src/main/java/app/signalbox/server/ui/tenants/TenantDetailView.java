package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FailureState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is set for one tenant, with what it uses of what it may. */
@Route(value = "tenants/:tenant", layout = ConsoleFrame.class)
@PermitAll
class TenantDetailView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    static final String TENANT = "tenant";

    private static final Phrase COPIED = Phrase.later(
            "Voice, masking, kill switch, business hours, budget, quota, retention, labels and saved replies are taken"
                    + " over. A model's own endpoint is not, because its key stays where it is.");

    private final transient SettingsDesk desk;
    private final transient CrewDesk crew;
    private final transient Workplace workplace;

    TenantDetailView(SettingsDesk desk, CrewDesk crew, Workplace workplace) {
        this.desk = desk;
        this.crew = crew;
        this.workplace = workplace;
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Tenant") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get(TENANT).orElse("");
        Optional<TenantView> tenant = workplace.tenants().stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst();
        if (tenant.isPresent()) {
            show(tenant.get());
        } else {
            title(Phrase.of("Tenant"), "");
            actions();
            show(new EmptyState(
                    "tenants",
                    Phrase.of("There is no such tenant here"),
                    Phrase.of("It was renamed or deleted, or an admin of its agency has to let you in."),
                    new RouterLink(Phrase.of("All tenants"), TenantsView.class)));
        }
    }

    private void show(TenantView tenant) {
        title(tenant.name(), tenant.slug() + ", " + tenant.agency() + ", " + tenant.timeZone());
        actions(
                new RouterLink(Phrase.of("All tenants"), TenantsView.class),
                new Button(Phrase.of("Copy settings from another"), event -> copy(tenant)));
        String slug = tenant.slug();
        Runnable again = () -> show(tenant);
        Div settings = new Div(
                card(again, () -> new UsagePanel(slug, desk, again)),
                card(again, () -> new VoicePanel(slug, desk, again)),
                card(again, () -> new HoursPanel(slug, desk, again)),
                card(again, () -> new RetentionPanel(slug, desk, again)),
                card(again, () -> new ApprovalsPanel(slug, desk, again)),
                card(again, () -> new LabelsPanel(slug, crew, again)),
                card(again, () -> new MembersPanel(tenant, desk, again)),
                card(again, () -> new SkillsPanel(slug, crew, again)),
                card(again, () -> new BlockedPanel(slug, crew, again)));
        settings.addClassName("settings");
        show(settings);
    }

    /** What one card can't show hides none of the others. */
    private static Component card(Runnable again, Supplier<Component> made) {
        try {
            return made.get();
        } catch (RuntimeException failed) {
            return new FailureState(failed, again);
        }
    }

    private void copy(TenantView tenant) {
        List<TenantView> others = workplace.tenants().stream()
                .filter(other ->
                        other.agency().equals(tenant.agency()) && !other.slug().equals(tenant.slug()))
                .toList();
        Select<TenantView> from = new Select<>();
        from.setLabel(Phrase.of("From"));
        from.setItems(others);
        from.setItemLabelGenerator(TenantView::name);
        others.stream().findFirst().ifPresent(from::setValue);
        new FormDialog(
                        Phrase.of("Copy settings to {0}", tenant.name()),
                        Phrase.of("Copy the settings"),
                        () -> copy(from.getValue(), tenant),
                        from,
                        new Paragraph(COPIED.text()))
                .open();
    }

    private void copy(@Nullable TenantView from, TenantView to) {
        if (from != null) {
            desk.copySettings(from.slug(), to.slug());
            crew.copyWords(from.slug(), to.slug());
            show(to);
            Notice.done(Phrase.of("{0} has the settings of {1} now.", to.name(), from.name()))
                    .show();
        }
    }
}

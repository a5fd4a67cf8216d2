package app.signalbox.server.ui.audit;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.audit.AuditFilter;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who did what to what, filtered by what the address says. */
@Route(value = "audit", layout = ConsoleFrame.class)
@PermitAll
class AuditTrailView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final String FILE = "signalbox-audit.csv";

    private final transient AuditDesk desk;
    private final transient Workplace workplace;
    private final List<AuditView> shown = new ArrayList<>();
    private transient AuditPlace place = new AuditPlace(null, null, null, null, null);
    private @Nullable String next;

    AuditTrailView(AuditDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        title(
                Phrase.of("Audit trail"),
                Phrase.of("Who did what to what, and from where. Entries are only ever added. Days are in UTC."));
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Audit trail") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = AuditPlace.of(event.getLocation().getQueryParameters());
        actions(new Button(Phrase.of("Check the trail"), click -> verify()), exportLink(place.filter(ZONE)));
        shown.clear();
        next = null;
        load();
    }

    private void load() {
        Page<AuditView> page = desk.acts(place.filter(ZONE), next);
        shown.addAll(page.items());
        next = page.nextCursor();
        show(filters(), shown.isEmpty() ? nothing() : grid(), more());
    }

    private Component exportLink(AuditFilter filter) {
        DownloadHandler export = event -> {
            event.setFileName(FILE);
            event.setContentType("text/csv;charset=UTF-8");
            desk.export(filter, event.getOutputStream());
        };
        Anchor link = new Anchor(export, Phrase.of("Export as CSV"));
        link.addClassName("action-link");
        link.setTitle(Phrase.of("Everything that fits the filter, not only what is shown"));
        return link;
    }

    private Component filters() {
        TextField actor = new TextField(Phrase.of("Who"));
        actor.setValue(Objects.requireNonNullElse(place.actor(), ""));
        actor.setClearButtonVisible(true);
        actor.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        actor.addValueChangeListener(change ->
                go(new AuditPlace(change.getValue(), place.action(), place.tenant(), place.from(), place.until())));
        ComboBox<AuditAction> action = new ComboBox<>(Phrase.of("What"));
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(ActionWords::of);
        action.setClearButtonVisible(true);
        action.setValue(place.action());
        action.addValueChangeListener(change ->
                go(new AuditPlace(place.actor(), change.getValue(), place.tenant(), place.from(), place.until())));
        Brands brands = new Brands(workplace.tenants());
        ComboBox<String> tenant = new ComboBox<>(Phrase.of("Tenant"));
        tenant.setItems(
                Stream.concat(workplace.tenants().stream().map(TenantView::slug), Stream.ofNullable(place.tenant()))
                        .distinct()
                        .toList());
        tenant.setItemLabelGenerator(brands::name);
        tenant.setClearButtonVisible(true);
        tenant.setValue(place.tenant());
        tenant.addValueChangeListener(change ->
                go(new AuditPlace(place.actor(), place.action(), change.getValue(), place.from(), place.until())));
        Div filters = new Div(
                actor,
                action,
                tenant,
                day(
                        Phrase.of("From"),
                        place.from(),
                        from -> go(new AuditPlace(place.actor(), place.action(), place.tenant(), from, place.until()))),
                day(
                        Phrase.of("Until"),
                        place.until(),
                        until -> go(
                                new AuditPlace(place.actor(), place.action(), place.tenant(), place.from(), until))));
        filters.addClassName("filters");
        return filters;
    }

    private static DatePicker day(String label, @Nullable LocalDate value, DayChosen chosen) {
        DatePicker day = Dates.picker(label, value);
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> chosen.go(change.getValue()));
        return day;
    }

    private static void go(AuditPlace wanted) {
        UI.getCurrent().navigate("audit", wanted.parameters());
    }

    private Component nothing() {
        return place.parameters().getParameters().isEmpty()
                ? new EmptyState(
                        "audit",
                        Phrase.of("Nothing yet"),
                        Phrase.of("What people here set, send, connect and grant is listed here."))
                : new EmptyState(
                        "audit",
                        Phrase.of("Nothing fits"),
                        Phrase.of("Nobody did that in this time. Take a filter away."));
    }

    private Grid<AuditView> grid() {
        Brands brands = new Brands(workplace.tenants());
        Grid<AuditView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Audit trail"));
        grid.addComponentColumn(act -> new Age(act.at()))
                .setHeader(Phrase.of("When"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(AuditTrailView::who).setHeader(Phrase.of("Who")).setFlexGrow(1);
        grid.addColumn(act -> ActionWords.of(act.action()))
                .setHeader(Phrase.of("What"))
                .setFlexGrow(1);
        grid.addColumn(act -> Stream.of(act.subject(), act.detail())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": ")))
                .setHeader(Phrase.of("To what"))
                .setFlexGrow(3);
        grid.addColumn(act -> act.tenant() == null ? "" : brands.name(act.tenant()))
                .setHeader(Phrase.of("Tenant"))
                .setFlexGrow(1);
        grid.addComponentColumn(AuditTrailView::origin)
                .setHeader(Phrase.of("From"))
                .setFlexGrow(1);
        Stacked.whereNarrow(grid);
        grid.setItems(shown);
        return grid;
    }

    private static String who(AuditView act) {
        return switch (act.actorKind()) {
            case "operator" -> act.actor();
            case "machine" -> Phrase.of("Machine {0}", act.actor());
            case "system" -> Phrase.of("Signalbox, {0}", act.actor());
            default -> Phrase.of("Nobody signed in");
        };
    }

    private static Component origin(AuditView act) {
        Span origin = new Span(Objects.requireNonNullElse(act.address(), ""));
        if (act.request() != null) {
            origin.setTitle(Phrase.of("Request {0}", act.request()));
        }
        return origin;
    }

    private Component more() {
        Button more = new Button(Phrase.of("Show earlier entries"), event -> load());
        more.setVisible(next != null);
        return more;
    }

    private void verify() {
        AuditVerdict verdict = desk.verify();
        (verdict.holds()
                        ? Notice.done(Phrase.said(verdict.sentence()))
                        : Notice.failure(Phrase.said(verdict.sentence())))
                .show();
    }

    /** What choosing a day, or none, does. */
    private interface DayChosen extends java.io.Serializable {

        void go(@Nullable LocalDate day);
    }
}

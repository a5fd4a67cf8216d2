package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.IntentVolume;
import app.signalbox.contract.overview.OverviewFigures;
import app.signalbox.contract.overview.OverviewReport;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.BrandChoice;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FailureState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Workplace;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the agency and its brands do, beside the period before. */
@Route(value = "overview/:brand?", layout = ConsoleFrame.class)
@PageTitle("Overview · Signalbox")
@PermitAll
class OverviewView extends AdminPage implements BeforeEnterObserver {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final transient OverviewDesk desk;
    private final transient Workplace workplace;
    private final BrandRail rail = new BrandRail();
    private transient Brands brands = new Brands(List.of());
    private transient OverviewPlace place = new OverviewPlace(BrandRail.ALL, 30, null, null);

    OverviewView(OverviewDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        beside(rail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        brands = BrandChoice.open(workplace, Permission.READ_REPORTS);
        String scope = event.getRouteParameters()
                .get("brand")
                .filter(slug -> brands.slugs().contains(slug))
                .orElse(brands.all().size() == 1 ? brands.all().getFirst().slug() : BrandRail.ALL);
        place = OverviewPlace.from(scope, event.getLocation().getQueryParameters());
        rail.showWithAll(brands, scope, slug -> place.inScope(slug).href());
        actions(periods());
        if (brands.all().isEmpty()) {
            title("Overview", "");
            show(new EmptyState("tenants", "No brand yet", "Figures are those of brands. An agency admin makes one."));
            return;
        }
        refresh();
    }

    private void refresh() {
        title("Overview", place.brand().map(brands::name).orElse("All brands") + ".");
        OverviewReport report;
        try {
            report = desk.report(place);
        } catch (DomainException refused) {
            show(new FailureState(refused, this::refresh));
            return;
        }
        title("Overview", sentence(report));
        if (isEmpty(report.figures()) && isEmpty(report.before())) {
            show(new EmptyState(
                    "overview",
                    "Nothing happened in this period",
                    "Figures appear when people write to a connected page or profile. Choose other days to look"
                            + " further back."));
            return;
        }
        show(content(report));
    }

    private Component[] content(OverviewReport report) {
        List<Component> parts = new ArrayList<>();
        parts.add(tiles(report));
        parts.add(charts(report));
        if (place.brand().isEmpty()) {
            parts.add(new TenantTable(report.tenants(), brands, place));
        }
        return parts.toArray(Component[]::new);
    }

    private String sentence(OverviewReport report) {
        String who = place.brand().map(brands::name).orElse("All brands");
        String left = report.tenantsLeftOut() == 0
                ? ""
                : " " + report.tenantsLeftOut() + " more brands are left out. Choose one of them to see it.";
        return who + ", " + DATE.format(report.from()) + " to " + DATE.format(report.to()) + ", against the "
                + days(report) + " days before." + left;
    }

    private static long days(OverviewReport report) {
        return ChronoUnit.DAYS.between(report.from(), report.to()) + 1;
    }

    private static boolean isEmpty(OverviewFigures figures) {
        return figures.conversations() == 0
                && figures.answers().total() == 0
                && figures.resolution().count() == 0
                && figures.leads().found()
                                + figures.leads().won()
                                + figures.leads().lost()
                        == 0
                && figures.costs().isEmpty();
    }

    private Div periods() {
        Div periods = new Div();
        periods.addClassName("periods");
        periods.getElement().setAttribute("role", "group").setAttribute("aria-label", "Period");
        for (int days : OverviewPlace.CHOICES) {
            Anchor choice = new Anchor(place.withDays(days).href(), days + " days");
            choice.getElement().setAttribute("router-link", true);
            if (!place.isDated() && place.days() == days) {
                choice.getElement().setAttribute("aria-current", "true");
            }
            periods.add(choice);
        }
        periods.add(new Button("Choose days", event -> chooseDays()));
        return periods;
    }

    private void chooseDays() {
        DatePicker from = new DatePicker("First day", place.from());
        DatePicker to = new DatePicker("Last day", place.to());
        new FormDialog("Choose days", "Show", () -> go(from.getValue(), to.getValue()), from, to).open();
    }

    private void go(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            OverviewPlace chosen = place.between(from, to);
            UI.getCurrentOrThrow().navigate(chosen.path(), chosen.query());
        }
    }

    private Div tiles(OverviewReport report) {
        Div tiles = new Div();
        tiles.addClassName("tiles");
        for (Measure measure : Measure.values()) {
            tiles.add(new Tile(
                    measure.label(),
                    measure.text(report.figures()),
                    measure.note(report.figures()),
                    Figures.comparison(measure.value(report.figures()), measure.value(report.before()), days(report)),
                    () -> new RowsDialog(measure, report, link(measure)).open()));
        }
        return tiles;
    }

    /** Where the single ones are listed, if the operator's role opens that. */
    private Optional<Anchor> link(Measure measure) {
        return switch (measure) {
            case CONVERSATIONS, FIRST_RESPONSE, AI_SHARE ->
                link(Permission.READ_INBOX, "inbox/" + place.scope() + "/everything", "Open in the inbox");
            case RESOLUTION -> link(Permission.READ_INBOX, "inbox/" + place.scope() + "/resolved", "Open in the inbox");
            case LEADS ->
                place.brand().flatMap(brand -> link(Permission.READ_LEADS, "leads/" + brand, "Open the leads"));
            case WON_VALUE ->
                place.brand()
                        .flatMap(brand ->
                                link(Permission.READ_LEADS, "leads/" + brand + "?stage=won", "Open the won leads"));
            case COST -> Optional.empty();
        };
    }

    private Optional<Anchor> link(Permission needed, String href, String text) {
        boolean open = place.brand()
                .map(brand -> workplace.may(needed, brand))
                .orElseGet(() -> workplace.permissions().contains(needed));
        return open ? Optional.of(new Anchor(href, text)) : Optional.empty();
    }

    private static Div charts(OverviewReport report) {
        List<LocalDate> days = report.from().datesUntil(report.to().plusDays(1)).toList();
        List<IntentVolume> intents = report.figures().intents().stream()
                .sorted(Comparator.comparingLong(IntentVolume::conversations).reversed())
                .toList();
        Div row = new Div(
                card(
                        "Conversations by network",
                        new Chart(
                                "New conversations a day, a line for each network",
                                ChartOptions.networks(days, report.figures().networks())),
                        networkTable(report, days)),
                card(
                        "What people want",
                        new Chart("New conversations by what people want", ChartOptions.intents(intents)),
                        new FigureTable(
                                "What people want",
                                List.of("Intent", "Conversations"),
                                intents.stream()
                                        .map(each ->
                                                List.of(ChartOptions.name(each), Figures.count(each.conversations())))
                                        .toList())));
        row.addClassName("chart-row");
        return row;
    }

    private static FigureTable networkTable(OverviewReport report, List<LocalDate> days) {
        List<String> columns = new ArrayList<>(List.of("Day"));
        report.figures().networks().forEach(network -> columns.add(Words.of(network.channel())));
        List<List<String>> rows = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            List<String> row = new ArrayList<>(List.of(DATE.format(days.get(day))));
            for (var network : report.figures().networks()) {
                row.add(Figures.count(network.perDay().get(day)));
            }
            rows.add(row);
        }
        return new FigureTable("Conversations by network", columns, rows);
    }

    private static Section card(String title, Chart chart, FigureTable table) {
        Section card = new Section(new H2(title), chart, new Details("As a table", table));
        card.addClassName("card");
        return card;
    }
}

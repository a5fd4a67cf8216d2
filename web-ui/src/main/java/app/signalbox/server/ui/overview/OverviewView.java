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
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FailureState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the agency and its brands do, beside the period before. */
@Route(value = "overview/:brand?", layout = ConsoleFrame.class)
@PermitAll
class OverviewView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

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
    public String getPageTitle() {
        return Phrase.of("Overview") + " · Signalbox";
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
            title(Phrase.of("Overview"), "");
            show(new EmptyState(
                    "tenants",
                    Phrase.of("No brand yet"),
                    Phrase.of("Figures are those of brands. An agency admin makes one.")));
            return;
        }
        refresh();
    }

    private void refresh() {
        title(Phrase.of("Overview"), place.brand().map(brands::name).orElse(Phrase.of("All brands")) + ".");
        OverviewReport report;
        try {
            report = desk.report(place);
        } catch (DomainException refused) {
            show(new FailureState(refused, this::refresh));
            return;
        }
        title(Phrase.of("Overview"), sentence(report));
        if (isEmpty(report.figures()) && isEmpty(report.before())) {
            show(
                    new EmptyState(
                            "overview",
                            Phrase.of("Nothing happened in this period"),
                            Phrase.of(
                                    "Figures appear when people write to a connected page or profile. Choose other days to look further back.")));
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
        String who = place.brand().map(brands::name).orElse(Phrase.of("All brands"));
        String left = report.tenantsLeftOut() == 0
                ? ""
                : " "
                        + Phrase.count(
                                report.tenantsLeftOut(),
                                "{0} more brand is left out. Choose it to see it.",
                                "{0} more brands are left out. Choose one of them to see it.");
        return Phrase.of(
                        "{0}, {1} to {2}, against the {3} days before.",
                        who, Dates.of(report.from()), Dates.of(report.to()), days(report))
                + left;
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
        periods.getElement().setAttribute("role", "group").setAttribute("aria-label", Phrase.of("Period"));
        for (int days : OverviewPlace.CHOICES) {
            Anchor choice = new Anchor(place.withDays(days).href(), Phrase.of("{0} days", days));
            choice.getElement().setAttribute("router-link", true);
            if (!place.isDated() && place.days() == days) {
                choice.getElement().setAttribute("aria-current", "true");
            }
            periods.add(choice);
        }
        periods.add(new Button(Phrase.of("Choose days"), event -> chooseDays()));
        return periods;
    }

    private void chooseDays() {
        DatePicker from = Dates.picker(Phrase.of("First day"), place.from());
        DatePicker to = Dates.picker(Phrase.of("Last day"), place.to());
        new FormDialog(Phrase.of("Choose days"), Phrase.of("Show"), () -> go(from.getValue(), to.getValue()), from, to)
                .open();
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
                link(Permission.READ_INBOX, "inbox/" + place.scope() + "/everything", Phrase.of("Open in the inbox"));
            case RESOLUTION ->
                link(Permission.READ_INBOX, "inbox/" + place.scope() + "/resolved", Phrase.of("Open in the inbox"));
            case LEADS ->
                place.brand()
                        .flatMap(brand -> link(Permission.READ_LEADS, "leads/" + brand, Phrase.of("Open the leads")));
            case WON_VALUE ->
                place.brand()
                        .flatMap(brand -> link(
                                Permission.READ_LEADS,
                                "leads/" + brand + "?stage=won",
                                Phrase.of("Open the won leads")));
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
                        Phrase.of("Conversations by network"),
                        new Chart(
                                Phrase.of("New conversations a day, a line for each network"),
                                ChartOptions.networks(days, report.figures().networks())),
                        networkTable(report, days)),
                card(
                        Phrase.of("What people want"),
                        new Chart(Phrase.of("New conversations by what people want"), ChartOptions.intents(intents)),
                        new FigureTable(
                                Phrase.of("What people want"),
                                List.of(Phrase.of("Intent"), Phrase.of("Conversations")),
                                intents.stream()
                                        .map(each ->
                                                List.of(ChartOptions.name(each), Figures.count(each.conversations())))
                                        .toList())));
        row.addClassName("chart-row");
        return row;
    }

    private static FigureTable networkTable(OverviewReport report, List<LocalDate> days) {
        List<String> columns = new ArrayList<>(List.of(Phrase.of("Day")));
        report.figures()
                .networks()
                .forEach(network -> columns.add(network.channel().displayName()));
        List<List<String>> rows = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            List<String> row = new ArrayList<>(List.of(Dates.of(days.get(day))));
            for (var network : report.figures().networks()) {
                row.add(Figures.count(network.perDay().get(day)));
            }
            rows.add(row);
        }
        return new FigureTable(Phrase.of("Conversations by network"), columns, rows);
    }

    private static Section card(String title, Chart chart, FigureTable table) {
        Section card = new Section(new H2(title), chart, new Details(Phrase.of("As a table"), table));
        card.addClassName("card");
        return card;
    }
}

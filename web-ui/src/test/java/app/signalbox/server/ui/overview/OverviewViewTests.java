package app.signalbox.server.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.overview.AnswerFigures;
import app.signalbox.contract.overview.CostFigures;
import app.signalbox.contract.overview.IntentVolume;
import app.signalbox.contract.overview.LeadFigures;
import app.signalbox.contract.overview.MoneySum;
import app.signalbox.contract.overview.NetworkVolume;
import app.signalbox.contract.overview.OverviewFigures;
import app.signalbox.contract.overview.OverviewReport;
import app.signalbox.contract.overview.ResponseTime;
import app.signalbox.contract.overview.TenantOverview;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverviewViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeReports desk = new FakeReports();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(OverviewDesk.class, desk);

    @Test
    void showsFiguresBesideThePeriodBefore() {
        console.open("overview", OverviewView.class);

        assertThat(console.text())
                .contains(
                        "All brands, 2 March 2026 to 31 March 2026, against the 30 days before.",
                        "New conversations",
                        "112",
                        "+12 % against the 30 days before",
                        "14 min",
                        "50 %",
                        "4 drafts accepted, 1 edited, 2 rejected",
                        "EUR 2,500.00",
                        "USD 1.50");
    }

    @Test
    void listsEveryBrandSortable() {
        console.open("overview", OverviewView.class);

        assertThat(console.column("By brand", 1)).containsExactly("112", "0");
        assertThat(console.table("By brand").getColumns())
                .allSatisfy(column -> assertThat(column.isSortable()).isTrue());
    }

    @Test
    void drawsChartsAndSaysTheSameInTables() {
        console.open("overview", OverviewView.class);

        List<Chart> charts = console.window().find(Chart.class).all();
        assertThat(charts).hasSize(2);
        assertThat(charts.getFirst().getElement().getAttribute("option")).contains("var(--net-facebook)", "\"min\":0");
        assertThat(charts.getFirst().getElement().getAttribute("option"))
                .contains("\"legend\":{", "\"textStyle\":{\"color\":\"var(--vaadin-text-color)\"}");
        assertThat(console.text()).contains("As a table", "Conversations by network", "What people want");
    }

    @Test
    void opensTheRowsBehindATile() {
        console.open("overview", OverviewView.class);

        open("New conversations");

        Dialog dialog = console.window().find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Fenwick Lamps", "+12 %");
        assertThat(console.window().find(Anchor.class, dialog).single().getHref())
                .isEqualTo("inbox/all/everything");
    }

    @Test
    void leadsNobodyToAnInboxThatIsClosedToThem() {
        workplace.without(Permission.READ_INBOX);
        console.open("overview", OverviewView.class);

        open("New conversations");

        Dialog dialog = console.window().find(Dialog.class).single();
        assertThat(console.window().find(Anchor.class, dialog).all()).isEmpty();
    }

    @Test
    void keepsBrandAndPeriodInTheAddress() {
        console.open("overview/marrow?days=7", OverviewView.class);
        console.open("overview/marrow?from=2026-01-01&to=2026-01-31", OverviewView.class);
        console.open("overview/nobody?days=12", OverviewView.class);

        assertThat(desk.asked)
                .containsExactly(
                        new OverviewPlace("marrow", 7, null, null),
                        new OverviewPlace("marrow", 30, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31")),
                        new OverviewPlace("all", 30, null, null));
    }

    @Test
    void saysWhenNothingHappened() {
        desk.empty = true;

        console.open("overview", OverviewView.class);

        assertThat(console.text()).contains("Nothing happened in this period", "Choose other days");
    }

    @Test
    void saysWhatHappenedWhereItFails() {
        desk.away = true;

        console.visit("overview");

        assertThat(console.text())
                .contains("This could not be shown", "Try again")
                .doesNotContain("db.internal");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.READ_REPORTS);

        console.visit("overview");

        assertThat(console.text()).contains("Your role doesn't open this");
        assertThat(desk.asked).isEmpty();
    }

    private void open(String label) {
        Tile tile = console.window().find(Tile.class).all().stream()
                .filter(each -> each.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(tile, new ClickEvent<>(tile));
        console.window().roundTrip();
    }

    private static final class FakeReports implements OverviewDesk {

        private static final OverviewFigures NOTHING = new OverviewFigures(
                0,
                List.of(),
                List.of(),
                new ResponseTime(0, null, null),
                new ResponseTime(0, null, null),
                new AnswerFigures(0, 0, 0, 0, 0, 0),
                new LeadFigures(0, 0, 0, List.of()),
                List.of());

        private final List<OverviewPlace> asked = new ArrayList<>();
        private boolean empty;
        private boolean away;

        @Override
        public OverviewReport report(OverviewPlace place) {
            if (away) {
                throw new IllegalStateException("nobody answers at db.internal");
            }
            asked.add(place);
            OverviewFigures now = empty ? NOTHING : figures(112);
            OverviewFigures before = empty ? NOTHING : figures(100);
            return new OverviewReport(
                    LocalDate.parse("2026-03-02"),
                    LocalDate.parse("2026-03-31"),
                    LocalDate.parse("2026-01-31"),
                    now,
                    before,
                    List.of(
                            new TenantOverview("fenwick", "Fenwick Lamps", now, before),
                            new TenantOverview("marrow", "Marrow Teas", NOTHING, NOTHING)),
                    0);
        }

        private static OverviewFigures figures(long conversations) {
            return new OverviewFigures(
                    conversations,
                    List.of(new NetworkVolume(Channel.FACEBOOK, conversations, Collections.nCopies(30, 3L))),
                    List.of(
                            new IntentVolume(null, 2, Collections.nCopies(30, 0L)),
                            new IntentVolume(Intent.QUESTION, conversations - 2, Collections.nCopies(30, 3L))),
                    new ResponseTime(100, 14 * 60L, 90 * 60L),
                    new ResponseTime(80, 5 * 3600L, 50 * 3600L),
                    new AnswerFigures(10, 2, 2, 4, 1, 2),
                    new LeadFigures(9, 2, 1, List.of(new MoneySum("EUR", 2_500_000_000L))),
                    List.of(new CostFigures("USD", 1_000_000, 500_000)));
        }
    }
}

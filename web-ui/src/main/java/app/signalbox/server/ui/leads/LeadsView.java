package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.BrandChoice;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Workplace;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads of a brand, ranked, each with why. */
@Route(value = "leads/:brand?", layout = ConsoleFrame.class)
@PageTitle("Leads · Signalbox")
@PermitAll
class LeadsView extends AdminPage implements BeforeEnterObserver {

    private static final String SCORE = """
            <div class="lead-score"><b>${item.score}</b><span>${item.interval}</span>
            <div class="meter"><div class="meter-span" style="left:${item.low}%;width:${item.width}%"></div>
            <div class="meter-point" style="left:${item.score}%"></div></div></div>
            """;

    private final transient LeadDesk desk;
    private final transient Workplace workplace;
    private final BrandRail rail = new BrandRail();
    private final transient List<LeadView> rows = new ArrayList<>();

    LeadsView(LeadDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        beside(rail);
        title("Leads", "People who may buy, best score first.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = BrandChoice.open(workplace, Permission.READ_LEADS);
        String brand = BrandChoice.of(event, brands).orElse("");
        rail.show(brands, brand, slug -> "leads/" + slug);
        rows.clear();
        if (brand.isEmpty()) {
            show(new EmptyState("tenants", "No brand yet", "Leads belong to a brand. An agency admin makes one."));
            return;
        }
        title("Leads", brands.name(brand) + ". People who may buy, best score first.");
        more(brand, null);
    }

    private void more(String brand, @Nullable String cursor) {
        Page<LeadView> page = desk.page(brand, cursor);
        rows.addAll(page.items());
        if (rows.isEmpty()) {
            show(new EmptyState(
                    "leads", "No leads yet", "A conversation whose score is high enough becomes a lead by itself."));
            return;
        }
        show(grid());
        if (page.nextCursor() != null) {
            String next = page.nextCursor();
            show(grid(), new Button("Show more", event -> more(brand, next)));
        }
    }

    private Grid<LeadView> grid() {
        Grid<LeadView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel("Leads");
        grid.addColumn(score()).setHeader("Score").setWidth("170px").setFlexGrow(0);
        grid.addColumn(person()).setHeader("Who").setFlexGrow(1);
        grid.addColumn(lead -> String.join(" · ", lead.reasons()))
                .setHeader("Why")
                .setFlexGrow(3);
        grid.addColumn(LitRenderer.<LeadView>of("<sb-age at=${item.at}></sb-age>")
                        .withProperty("at", lead -> lead.scoredAt().toString()))
                .setHeader("Scored")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setItems(rows);
        grid.addItemClickListener(event -> open(event.getItem()));
        return grid;
    }

    private static void open(LeadView lead) {
        UI.getCurrentOrThrow().navigate("inbox/" + lead.tenant() + "/everything/" + lead.conversationId());
    }

    private static LitRenderer<LeadView> score() {
        return LitRenderer.<LeadView>of(SCORE)
                .withProperty("score", LeadView::score)
                .withProperty("low", LeadView::scoreLow)
                .withProperty("width", lead -> Math.max(1, lead.scoreHigh() - lead.scoreLow()))
                .withProperty("interval", lead -> lead.scoreLow() + " to " + lead.scoreHigh());
    }

    private static LitRenderer<LeadView> person() {
        return LitRenderer.<LeadView>of("""
                        <span class="glyph i-net-${item.channel}" role="img" aria-label="${item.network}"></span>
                        <span dir="auto">${item.who}</span>
                        """)
                .withProperty("channel", lead -> lead.channel().value())
                .withProperty("network", lead -> Words.of(lead.channel()))
                .withProperty("who", lead -> Words.person(lead.contactName(), lead.channel()));
    }
}

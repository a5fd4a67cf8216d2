package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.BrandChoice;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.KeyTarget;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leads of a brand as a ranked list or as a board of stages, and one of them opened beside it. */
@Route(value = "leads/:brand?", layout = ConsoleFrame.class)
@PermitAll
class LeadsView extends AdminPage implements BeforeEnterObserver, KeyTarget, LeadVerbs, HasDynamicTitle {

    private final transient LeadDesk desk;
    private final transient Workplace workplace;
    private final transient LeadDealings dealings;
    private final BrandRail rail = new BrandRail();
    private final transient List<LeadView> rows = new ArrayList<>();
    private transient List<LeadColumn> columns = List.of();
    private transient LeadPlace place = new LeadPlace("", false, null, null);
    private @Nullable String next;
    private @Nullable LeadList list;
    private @Nullable LeadPanel panel;
    private Div split = new Div();

    LeadsView(LeadDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        this.dealings = new LeadDealings(desk, this::reload);
        beside(rail);
        title(Phrase.of("Leads"), Phrase.of("People who may buy, best score first."));
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Leads") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = BrandChoice.open(workplace, Permission.READ_LEADS);
        String brand = BrandChoice.of(event, brands).orElse("");
        place = LeadPlace.from(brand, event.getLocation().getQueryParameters());
        rail.show(brands, brand, slug -> "leads/" + slug);
        if (brand.isEmpty()) {
            actions();
            show(new EmptyState(
                    "tenants",
                    Phrase.of("No brand yet"),
                    Phrase.of("Leads belong to a brand. An agency admin makes one.")));
            return;
        }
        title(Phrase.of("Leads"), Phrase.of("{0}. People who may buy, best score first.", brands.name(brand)));
        actions(views());
        reload();
    }

    @Override
    public List<KeyAction> keys() {
        List<KeyAction> keys = new ArrayList<>();
        keys.add(new KeyAction("j", Phrase.of("next lead"), () -> step(1)));
        keys.add(new KeyAction("k", Phrase.of("previous lead"), () -> step(-1)));
        keys.add(
                new KeyAction("Enter", Phrase.of("open the conversation"), () -> opened().ifPresent(LeadsView::visit)));
        keys.add(new KeyAction(
                "b", Phrase.of("board or list"), () -> go(place.board() ? place.asList(null) : place.asBoard())));
        keys.add(new KeyAction("Escape", Phrase.of("close the lead"), this::close));
        if (mayManage()) {
            keys.add(new KeyAction("]", Phrase.of("move to the next stage"), () -> moveBy(LeadWords::next)));
            keys.add(new KeyAction("[", Phrase.of("move to the stage before"), () -> moveBy(LeadWords::previous)));
            keys.add(new KeyAction("w", Phrase.of("won"), () -> with(lead -> move(lead, LeadStage.WON))));
            keys.add(new KeyAction("o", Phrase.of("lost"), () -> with(lead -> move(lead, LeadStage.LOST))));
            keys.add(new KeyAction("-", Phrase.of("the score is too high"), () -> with(this::tooHigh)));
            keys.add(new KeyAction("+", Phrase.of("the score is too low"), () -> with(this::tooLow)));
            keys.add(new KeyAction("c", Phrase.of("give your own score"), () -> with(this::score)));
            keys.add(new KeyAction("u", Phrase.of("undo"), dealings::undo));
        }
        return keys;
    }

    @Override
    public void open(UUID lead) {
        place = place.opened(lead);
        remember();
        renderOpened();
    }

    @Override
    public void close() {
        place = place.opened(null);
        remember();
        renderOpened();
    }

    @Override
    public void move(LeadView lead, LeadStage stage) {
        dealings.move(lead, stage);
    }

    @Override
    public void tooHigh(LeadView lead) {
        dealings.tooHigh(lead);
    }

    @Override
    public void tooLow(LeadView lead) {
        dealings.tooLow(lead);
    }

    @Override
    public void score(LeadView lead) {
        dealings.askScore(lead);
    }

    private void reload() {
        rows.clear();
        next = null;
        if (place.board()) {
            columns = desk.board(place.brand());
            columns.forEach(column -> rows.addAll(column.leads()));
        } else {
            more();
        }
        render();
    }

    private void more() {
        Page<LeadView> page = desk.page(place.brand(), place.stage(), next);
        rows.addAll(page.items());
        next = page.nextCursor();
    }

    private void render() {
        list = null;
        split = new Div(shownRows());
        split.addClassName("lead-split");
        panel = null;
        showPanel();
        show(split);
    }

    /** What is listed stays where it is, also how far it is scrolled. */
    private void renderOpened() {
        LeadList listed = list;
        if (listed == null) {
            render();
            return;
        }
        opened().ifPresentOrElse(listed::select, listed::deselectAll);
        showPanel();
    }

    private void showPanel() {
        if (panel != null) {
            split.remove(panel);
        }
        panel = panel().orElse(null);
        if (panel != null) {
            split.add(panel);
        }
    }

    private Div shownRows() {
        Div shown = new Div();
        shown.addClassName("lead-rows");
        if (place.board()) {
            shown.add(new LeadBoard(columns, place.lead(), mayManage(), this));
        } else if (rows.isEmpty()) {
            shown.add(nothing());
        } else {
            LeadList listed = new LeadList(rows, this);
            opened().ifPresent(listed::select);
            list = listed;
            shown.add(listed);
            if (next != null) {
                shown.add(new Button(Phrase.of("Show more"), event -> {
                    more();
                    render();
                }));
            }
        }
        return shown;
    }

    private EmptyState nothing() {
        return place.stage() == null
                ? new EmptyState(
                        "leads",
                        Phrase.of("No leads yet"),
                        Phrase.of("A conversation whose score is high enough becomes a lead by itself."))
                : new EmptyState(
                        "leads",
                        Phrase.of("No leads in this stage"),
                        Phrase.of("Open a lead and choose this stage, or drag it here on the board."));
    }

    private Optional<LeadPanel> panel() {
        UUID lead = place.lead();
        if (lead == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LeadPanel(desk.detail(place.brand(), lead), mayManage(), this));
        } catch (DomainException gone) {
            place = place.opened(null);
            Notice.refusal(Phrase.said(gone.getMessage())).show();
            return Optional.empty();
        }
    }

    private Component views() {
        Div views = new Div();
        views.addClassName("periods");
        views.getElement().setAttribute("role", "group").setAttribute("aria-label", Phrase.of("View"));
        views.add(way(Phrase.of("All"), place.asList(null), !place.board() && place.stage() == null));
        for (LeadStage stage : LeadStage.values()) {
            views.add(way(LeadWords.of(stage), place.asList(stage), !place.board() && place.stage() == stage));
        }
        views.add(way(Phrase.of("Board"), place.asBoard(), place.board()));
        return views;
    }

    private static Anchor way(String label, LeadPlace there, boolean here) {
        Anchor way = new Anchor(there.href(), label);
        way.getElement().setAttribute("router-link", true);
        if (here) {
            way.getElement().setAttribute("aria-current", "true");
        }
        return way;
    }

    private boolean mayManage() {
        return workplace.may(Permission.MANAGE_LEADS, place.brand());
    }

    private Optional<LeadView> opened() {
        return rows.stream()
                .filter(lead -> Objects.equals(lead.id(), place.lead()))
                .findFirst();
    }

    private void with(Consumer<LeadView> verb) {
        opened().ifPresentOrElse(
                        verb,
                        () -> Notice.refusal(Phrase.of("Choose a lead first, with j or k."))
                                .show());
    }

    private void moveBy(Function<LeadStage, Optional<LeadStage>> way) {
        with(lead -> way.apply(lead.stage())
                .ifPresentOrElse(
                        stage -> move(lead, stage),
                        () -> Notice.refusal(
                                        Phrase.of("There is no stage further that way. Press w for won or o for lost."))
                                .show()));
    }

    private void step(int by) {
        if (!rows.isEmpty()) {
            int at = opened().map(rows::indexOf).orElse(by > 0 ? -1 : rows.size());
            open(rows.get(Math.clamp(at + by, 0, rows.size() - 1)).id());
        }
    }

    private void remember() {
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, place.location());
    }

    private static void go(LeadPlace there) {
        UI.getCurrentOrThrow()
                .navigate(there.location().getPath(), there.location().getQueryParameters());
    }

    private static void visit(LeadView lead) {
        UI.getCurrentOrThrow().navigate("inbox/" + lead.tenant() + "/everything/" + lead.conversationId());
    }
}

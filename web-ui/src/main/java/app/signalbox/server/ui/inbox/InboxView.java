package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FailureState;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.KeyTarget;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.RememberedSplit;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inbox: brands, queues, list, conversation, context. */
@Route(value = "inbox/:scope?/:queue?/:conversation?", layout = ConsoleFrame.class)
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle, KeyTarget {

    private static final Logger LOG = LoggerFactory.getLogger(InboxView.class);

    private static final int PAGE = 200;

    private final transient InboxDesk desk;
    private final transient QueueDesk queueDesk;
    private final transient ActDesk acts;
    private final transient Workplace workplace;
    private final BrandRail rail = new BrandRail();
    private final QueuePanel queues;
    private final ConversationList list;
    private final ConversationPanel conversation;
    private final transient Correcting correcting;
    private final transient Company company;
    private final transient Answering answering;
    private final transient Acting acting;
    private final transient Selection selection = new Selection();
    private final ContextPanel context;
    private transient Brands brands = new Brands(List.of());
    private transient @Nullable InboxPlace place;
    private transient @Nullable ConversationDetail shown;
    private transient @Nullable Registration listening;
    private transient @Nullable Runnable following;
    private final transient Undo undo = new Undo();

    InboxView(InboxDesk desk, QueueDesk queueDesk, ActDesk acts, CorrectionDesk corrections, Workplace workplace) {
        this.desk = desk;
        this.queueDesk = queueDesk;
        this.acts = acts;
        queues = new QueuePanel(queueDesk, workplace, this::redraw);
        this.workplace = workplace;
        correcting = new Correcting(
                corrections,
                workplace,
                () -> Optional.ofNullable(shown),
                undo,
                (brand, id) -> refresh(brand, Set.of(id)));
        company = new Company(desk, workplace.operator());
        answering = new Answering(
                desk,
                workplace,
                () -> Optional.ofNullable(shown),
                undo,
                company,
                (brand, id) -> refresh(brand, Set.of(id)));
        context = new ContextPanel(() -> removeClassName("context-open"), correcting);
        addClassName("inbox");
        acting = new Acting(acts, selection, () -> Optional.ofNullable(shown), undo, this::refresh, () -> step(1));
        SelectionBar bar = new SelectionBar(selection, acting);
        acting.onProgress(bar::show);
        list = new ConversationList(
                (cursor, limit) -> desk.page(here(), cursor, limit),
                this::open,
                company::at,
                queues::mentions,
                queues::keepView,
                selection,
                bar);
        conversation =
                new ConversationPanel(acting, this::close, () -> toggle("context-open"), answering, company.marks());
        RememberedSplit right = new RememberedSplit("inbox.context", 67, conversation, context);
        right.addClassName("split-context");
        RememberedSplit panes = new RememberedSplit("inbox.list", 33, list, right);
        panes.addClassName("split-list");
        add(rail, queues, panes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        brands = new Brands(workplace.tenants());
        InboxPlace next = InboxPlace.from(event, usualScope());
        if (place != null && !next.listsTheSameAs(place)) {
            selection.clear();
        }
        boolean anew = listening == null || !here().scope().equals(next.scope());
        place = next;
        rail.showWithAll(brands, next.scope(), slug -> next.inScope(slug).href());
        queues.show(next, next.isAcross() ? Phrase.of("All brands") : brands.name(next.scope()));
        showList(event.getUI(), anew);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("{0} · Inbox · Signalbox", here().queue().label());
    }

    @Override
    public List<KeyAction> keys() {
        List<KeyAction> keys = new ArrayList<>();
        keys.add(new KeyAction("j", Phrase.of("next conversation"), () -> step(1)));
        keys.add(new KeyAction("k", Phrase.of("previous conversation"), () -> step(-1)));
        keys.add(new KeyAction("Enter", Phrase.of("go into the conversation"), conversation::focus));
        keys.add(new KeyAction("Escape", Phrase.of("leave the selection, then the conversation"), this::leave));
        if (workplace.permissions().contains(Permission.ANSWER)) {
            keys.addAll(acting.keys());
            keys.add(new KeyAction("x", Phrase.of("select or leave out"), this::pick));
            keys.add(new KeyAction("X", Phrase.of("select to here"), this::pickTo));
            keys.add(new KeyAction("*", Phrase.of("select all that match"), this::pickAll));
            keys.addAll(answering.keys());
        }
        if (workplace.permissions().contains(Permission.CORRECT_TRIAGE)) {
            keys.addAll(correcting.keys());
        }
        keys.add(new KeyAction("/", Phrase.of("search"), list::focusSearch));
        return keys;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stopListening();
        company.leave();
    }

    private InboxPlace here() {
        return Objects.requireNonNull(place);
    }

    private String usualScope() {
        List<TenantView> all = brands.all();
        return all.size() == 1 ? all.getFirst().slug() : BrandRail.ALL;
    }

    private void open(ConversationSummary row) {
        boolean wasOpen = here().conversation() != null;
        place = here().opened(row);
        var history = UI.getCurrentOrThrow().getPage().getHistory();
        if (wasOpen) {
            history.replaceState(null, here().href());
        } else {
            history.pushState(null, here().href());
        }
        list.opened(here());
        showConversation();
    }

    private void leave() {
        if (selection.isEmpty()) {
            close();
        } else {
            selection.clear();
        }
    }

    private void close() {
        if (here().conversation() != null) {
            here().closed().visit();
        }
    }

    private void step(int step) {
        list.neighbour(step).ifPresent(this::open);
    }

    private void showList(UI ui, boolean anew) {
        list.setVisible(true);
        try {
            list.show(here(), brands, anew);
        } catch (RuntimeException failure) {
            listFailed(new FailureState(failure, () -> showList(ui, true)));
            return;
        }
        showConversation();
        if (anew) {
            listen(ui);
        }
    }

    private void showConversation() {
        UUID id = here().conversation();
        getElement().setAttribute("data-open", String.valueOf(id != null));
        removeClassName("context-open");
        if (id == null) {
            showNoContext();
            conversation.showInstead(nothingOpen());
            return;
        }
        try {
            String brand = here().openedBrand()
                    .or(() -> desk.brandOf(id, brands.slugs()))
                    .orElse("");
            ConversationDetail detail = desk.detail(brand, id);
            show(detail);
            see(detail);
        } catch (DomainException refusal) {
            showNoContext();
            conversation.showInstead(
                    new EmptyState("search", Phrase.of("Not here"), Phrase.said(refusal.getMessage())));
        } catch (RuntimeException failure) {
            showNoContext();
            conversation.showInstead(new FailureState(failure, this::showConversation));
        }
    }

    private void show(ConversationDetail detail) {
        shown = detail;
        boolean mayAnswer = workplace.may(Permission.ANSWER, detail.tenant());
        boolean mayAsk = mayAnswer && desk.drafts(detail.tenant(), detail.channel());
        company.sit(detail);
        Outgoing outgoing = answering.show(detail, brands.name(detail.tenant()));
        conversation.show(detail, outgoing, mayAsk ? hearer -> desk.draft(detail.tenant(), detail.id(), hearer) : null);
        context.show(detail, brands.name(detail.tenant()), brands.colour(detail.tenant()), correcting.of(detail));
        context.add(
                new NotesPanel(
                        acts.notes(detail.tenant(), detail.id()),
                        workplace.operator().operatorId(),
                        mayAnswer,
                        acting::note,
                        note -> acting.deleteNote(detail, note)),
                new HistoryPanel(acts.history(detail.tenant(), detail.id())));
    }

    private void see(ConversationDetail detail) {
        if (acts.seeMentions(detail.tenant(), detail.id())) {
            queues.recount();
        }
    }

    private void redraw(Set<UUID> ids) {
        ids.forEach(list::redraw);
    }

    private void showNoContext() {
        shown = null;
        answering.leave();
        company.leave();
        context.clear();
    }

    private EmptyState nothingOpen() {
        return list.isEmpty()
                ? new EmptyState(
                        "inbox", Phrase.of("All quiet here"), Phrase.of("Nothing in this list asks for you right now."))
                : new EmptyState(
                        "inbox",
                        Phrase.of("Choose a conversation"),
                        Phrase.of("Or press j to take the first one, ? for all keys."));
    }

    private void listFailed(FailureState state) {
        stopListening();
        showNoContext();
        list.setVisible(false);
        conversation.showInstead(state);
    }

    private void pick() {
        list.current().ifPresent(selection::toggle);
    }

    private void pickTo() {
        list.current().ifPresent(row -> selection.add(list.between(selection.last(), row.id())));
    }

    private void pickAll() {
        InboxPlace at = here();
        Page<ConversationSummary> page = desk.page(at, null, PAGE);
        if (page.nextCursor() == null) {
            selection.clear();
            selection.add(page.items());
        } else {
            selection.addAll(desk.matching(at));
        }
    }

    private void toggle(String style) {
        if (hasClassName(style)) {
            removeClassName(style);
        } else {
            addClassName(style);
        }
    }

    private void listen(UI ui) {
        stopListening();
        Map<Integer, String> watched = new HashMap<>();
        (here().isAcross() ? List.copyOf(brands.slugs()) : List.of(here().scope()))
                .forEach(slug -> watched.put(desk.idOf(slug), slug));
        listening = desk.listen(new Arrivals(watched, changed -> push(ui, () -> changed.forEach(this::refresh))));
        company.follow(watched.keySet(), work -> push(ui, work::run), list::redraw);
        following = acts.follow(act -> {
            if (acting.follows(act)) {
                push(ui, () -> acting.went(act));
            }
        });
    }

    private void stopListening() {
        Optional.ofNullable(listening).ifPresent(Registration::remove);
        listening = null;
        company.stop();
        Optional.ofNullable(following).ifPresent(Runnable::run);
        following = null;
    }

    private static void push(UI ui, Command command) {
        try {
            var _ = ui.access(command);
        } catch (UIDetachedException gone) {
            LOG.debug("A change came for a window that is closed already", gone);
        }
    }

    private void refresh(String brand, Set<UUID> ids) {
        list.changed(desk.rows(brand, List.copyOf(ids)), queueDesk.among(here(), brand, ids));
        queues.recount();
        UUID opened = here().conversation();
        if (opened != null && ids.contains(opened)) {
            show(desk.detail(brand, opened));
        }
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.server.inbox.InboxOrder;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The list of conversations. Nothing in it moves under the cursor: what arrives waits behind a bar. */
class ConversationList extends Section {

    private static final int MANY = 99;

    private final KeysetRows rows;
    private final Grid<ConversationSummary> grid = new Grid<>();
    private final SearchPanel search;
    private final NativeButton order = new NativeButton();
    private final NativeButton arrivals = new NativeButton();
    private final H2 title = new H2();
    private final Div state = new Div();
    private final transient Set<UUID> arrived = new HashSet<>();
    private Brands brands = new Brands(List.of());
    private InboxPlace place = InboxPlace.of("all", Queue.NEW);
    private boolean pointerInside;

    ConversationList(
            KeysetRows.Source source,
            Consumer<ConversationSummary> open,
            Function<UUID, String> company,
            Predicate<UUID> mentions,
            Runnable keepView,
            Selection selection,
            SelectionBar bar) {
        this.rows = new KeysetRows(source);
        this.search = new SearchPanel(words -> place.withWords(words).visit(), keepView);
        addClassName("list");
        order.addClassName("list-order");
        order.addClickListener(event -> place.ordered(otherOrder()).visit());
        arrivals.addClassName("arrivals");
        arrivals.addClickListener(event -> restart());
        arrivals.getElement().setAttribute("aria-live", "polite");
        state.addClassName("list-state");
        configureGrid(open, company, mentions, selection);
        Header head = new Header(title, search, order, arrivals);
        head.addClassName("list-head");
        add(head, bar, grid, state);
        selection.onChange(() -> {
            bar.refresh();
            grid.getDataProvider().refreshAll();
        });
        getElement().addEventListener("mouseenter", event -> pointerInside = true);
        getElement().addEventListener("mouseleave", event -> pointerInside = false);
    }

    private void configureGrid(
            Consumer<ConversationSummary> open,
            Function<UUID, String> company,
            Predicate<UUID> mentions,
            Selection selection) {
        grid.addColumn(RowRenderer.of(() -> brands, () -> place, company, mentions, selection))
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("conversations");
        grid.setPageSize(KeysetRows.PAGE);
        grid.setSizeFull();
        grid.setAriaLabel(Phrase.of("Conversations"));
        grid.setItems(rows);
        grid.getLazyDataView().setItemCountUnknown();
        grid.addItemClickListener(event -> {
            grid.select(event.getItem());
            open.accept(event.getItem());
        });
    }

    /** Lists another place, or the same with another conversation open. */
    void show(InboxPlace next, Brands shown, boolean again) {
        this.brands = shown;
        boolean same = next.listsTheSameAs(place) && !again;
        this.place = next;
        title.setText(next.queue().label());
        title.setVisible(next.isAcross());
        search.show(next);
        showOrder();
        if (!same) {
            restart();
        }
        select(next.conversation());
    }

    /** Reads the list anew from its top. */
    void restart() {
        arrived.clear();
        showArrivals();
        if (place.mistake().isPresent()) {
            rows.clear();
        } else {
            rows.restart();
        }
        grid.getLazyDataView().setItemCountUnknown();
        grid.getDataProvider().refreshAll();
        grid.scrollToStart();
        state.removeAll();
        grid.setVisible(!rows.isEmpty());
        state.setVisible(rows.isEmpty());
        if (rows.isEmpty()) {
            state.add(emptyState());
        }
        select(place.conversation());
    }

    /**
     * Shows the newer state of rows that are here, and counts those that would come in.
     *
     * @param listed those that a list read anew would have
     */
    void changed(List<ConversationSummary> now, Set<UUID> listed) {
        for (ConversationSummary row : now) {
            Optional<ConversationSummary> before = rows.find(row.id());
            if (before.isPresent() && rows.replace(row)) {
                grid.getDataProvider().refreshItem(row);
            }
            boolean news = before.map(old -> old.lastMessageAt().isBefore(row.lastMessageAt()))
                    .orElse(true);
            if (news && listed.contains(row.id())) {
                arrived.add(row.id());
            }
        }
        if (!arrived.isEmpty() && !isInUse()) {
            restart();
        } else {
            showArrivals();
        }
    }

    /** Draws a row anew if it is here. */
    void redraw(UUID id) {
        rows.find(id).ifPresent(grid.getDataProvider()::refreshItem);
    }

    /** The conversation so many rows below the selected one, the first where none is selected. */
    Optional<ConversationSummary> neighbour(int step) {
        int index = place.conversation() == null ? -1 : rows.indexOf(place.conversation());
        int wanted = index < 0 ? 0 : index + step;
        Optional<ConversationSummary> row = rows.at(wanted);
        row.ifPresent(found -> reveal(wanted));
        return row;
    }

    void opened(InboxPlace now) {
        this.place = now;
        select(now.conversation());
    }

    /** The row of the opened conversation, the first where none is open. */
    Optional<ConversationSummary> current() {
        return place.conversation() == null ? rows.at(0) : rows.find(place.conversation());
    }

    /** The rows from one to the other, both included, in whichever order they stand. */
    List<ConversationSummary> between(@Nullable UUID from, UUID to) {
        int end = rows.indexOf(to);
        int start = from == null ? end : rows.indexOf(from);
        return start < 0 || end < 0
                ? List.of()
                : IntStream.rangeClosed(Math.min(start, end), Math.max(start, end))
                        .mapToObj(rows::at)
                        .flatMap(Optional::stream)
                        .toList();
    }

    void focusSearch() {
        search.focus();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Scrolls only where the row is out of sight. */
    private void reveal(int index) {
        grid.getElement()
                .executeJs(
                        "if (!($0 > this._firstVisibleIndex && $0 < this._lastVisibleIndex))"
                                + " this.scrollToIndex(Math.max(0, $0 - 2))",
                        index);
    }

    private boolean isInUse() {
        return pointerInside || place.conversation() != null;
    }

    private void showArrivals() {
        int count = arrived.size();
        arrivals.setText(Phrase.of("{0} new", count > MANY ? MANY + "+" : String.valueOf(count)));
        arrivals.setVisible(count > 0);
    }

    private void select(@Nullable UUID id) {
        Optional<ConversationSummary> row = Optional.ofNullable(id).flatMap(rows::find);
        if (row.isPresent()) {
            grid.select(row.get());
        } else {
            grid.deselectAll();
        }
    }

    private InboxOrder otherOrder() {
        return switch (place.shownOrder()) {
            case LATEST -> InboxOrder.URGENT;
            case URGENT -> InboxOrder.LATEST;
        };
    }

    private void showOrder() {
        order.setVisible(place.queue().isCurrent());
        order.setText(
                switch (place.shownOrder()) {
                    case LATEST -> Phrase.of("Latest first");
                    case URGENT -> Phrase.of("Most urgent first");
                });
        order.setTitle(
                switch (otherOrder()) {
                    case LATEST -> Phrase.of("Show the latest message first");
                    case URGENT -> Phrase.of("Show first whom an answer is due to first");
                });
    }

    private EmptyState emptyState() {
        Optional<String> mistake = place.mistake();
        if (mistake.isPresent()) {
            return new EmptyState("search", Phrase.of("This search can't be read"), mistake.get());
        }
        boolean narrowed = place.intent() != null || place.channel() != null || place.words() != null;
        return narrowed
                ? new EmptyState("search", Phrase.of("Nothing matches"), Phrase.of("Take away a filter to see more."))
                : new EmptyState(
                        place.queue().glyph(),
                        place.queue().emptyTitle(),
                        place.queue().emptyText());
    }
}

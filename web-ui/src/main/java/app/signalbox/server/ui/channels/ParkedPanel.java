package app.signalbox.server.ui.channels;

import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The latest events that were kept but not applied, each with why. */
class ParkedPanel extends Section {

    private final LongConsumer replay;

    /**
     * @param replay applies an event again, given its number
     */
    ParkedPanel(Page<ParkedEvent> page, @Nullable String brand, Brands brands, LongConsumer replay) {
        this.replay = replay;
        addClassName("card");
        List<ParkedEvent> events = page.items().stream()
                .filter(event -> brand == null || brand.equals(event.tenant()))
                .toList();
        Span note = new Span(page.nextCursor() == null ? "" : Phrase.of("The latest"));
        note.addClassName("quiet");
        add(new Header(new H2(Phrase.of("Kept but not applied")), note));
        add(
                events.isEmpty()
                        ? new EmptyState(
                                "check",
                                Phrase.of("Nothing is parked"),
                                Phrase.of("Every event that arrived was applied."))
                        : grid(events, brands));
    }

    private Grid<ParkedEvent> grid(List<ParkedEvent> events, Brands brands) {
        Grid<ParkedEvent> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Kept but not applied"));
        grid.addComponentColumn(event -> new Age(event.receivedAt()))
                .setHeader(Phrase.of("Arrived"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(event -> event.tenant() == null ? Phrase.of("Not connected") : brands.name(event.tenant()))
                .setHeader(Phrase.of("Brand"));
        grid.addColumn(event -> event.channel().displayName() + ", " + event.kind())
                .setHeader(Phrase.of("What"));
        grid.addColumn(event -> Phrase.said(event.outcome()))
                .setHeader(Phrase.of("State"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(event -> Phrase.said(event.reason()))
                .setHeader(Phrase.of("Why"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::again).setWidth("130px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(events);
        return grid;
    }

    /** What nobody has connected waits for its account. */
    private Button again(ParkedEvent event) {
        Button again = new Button(Phrase.of("Apply again"), click -> replay.accept(event.id()));
        again.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        again.setVisible(event.tenant() != null);
        return again;
    }
}

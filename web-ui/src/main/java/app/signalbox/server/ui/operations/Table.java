package app.signalbox.server.ui.operations;

import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** A short list on a card, or a sentence where it is empty. */
final class Table<T> {

    private final Grid<T> grid = new Grid<>();
    private final String title;
    private final boolean empty;
    private final String nothing;

    Table(String title, List<T> rows, String nothing) {
        this.title = title;
        this.nothing = nothing;
        this.empty = rows.isEmpty();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(title);
        grid.setItems(rows);
    }

    void text(String header, ValueProvider<T, String> text) {
        grid.addColumn(text).setHeader(header);
    }

    void part(String header, ValueProvider<T, Component> part) {
        grid.addComponentColumn(part).setHeader(header);
    }

    Grid<T> grid() {
        return grid;
    }

    Component card() {
        Stacked.whereNarrow(grid);
        Section card = new Section(new Header(new H2(title)), empty ? new Paragraph(nothing) : grid);
        card.addClassName("card");
        return card;
    }
}

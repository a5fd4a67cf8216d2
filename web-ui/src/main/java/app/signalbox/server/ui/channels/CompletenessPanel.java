package app.signalbox.server.ui.channels;

import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.ToLongFunction;

/** What became of the events of the last days, by day, brand and network; every row adds up. */
class CompletenessPanel extends Section {

    CompletenessPanel(List<CompletenessRow> rows, Brands brands, CertificateLink certificate) {
        addClassName("card");
        Span period = new Span(Phrase.of("Last 7 days, days in UTC"));
        period.addClassName("quiet");
        add(new Header(new H2(Phrase.of("What became of what arrived")), period, certificate));
        add(
                rows.isEmpty()
                        ? new EmptyState(
                                "inbox",
                                Phrase.of("Nothing arrived"),
                                Phrase.of("Counts appear with the first webhook."))
                        : grid(rows, brands));
    }

    private static Grid<CompletenessRow> grid(List<CompletenessRow> rows, Brands brands) {
        Grid<CompletenessRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("What became of what arrived"));
        grid.addColumn(row -> row.day().toString()).setHeader(Phrase.of("Day")).setAutoWidth(true);
        grid.addColumn(row -> row.tenant() == null ? Phrase.of("Not connected") : brands.name(row.tenant()))
                .setHeader(Phrase.of("Brand"))
                .setAutoWidth(true);
        grid.addColumn(row -> Words.of(row.channel()))
                .setHeader(Phrase.of("Network"))
                .setAutoWidth(true);
        count(grid, Phrase.of("Received"), CompletenessRow::received);
        count(grid, Phrase.of("Recovered"), CompletenessRow::recovered);
        count(grid, Phrase.of("Applied"), CompletenessRow::applied);
        count(grid, Phrase.of("Duplicate"), CompletenessRow::duplicate);
        count(grid, Phrase.of("Parked"), CompletenessRow::parked);
        count(grid, Phrase.of("Failed"), CompletenessRow::failed);
        count(grid, Phrase.of("On its way"), CompletenessRow::unexplained);
        grid.setItems(rows);
        return grid;
    }

    private static void count(Grid<CompletenessRow> grid, String header, ToLongFunction<CompletenessRow> value) {
        grid.addColumn(row -> NumberFormat.getIntegerInstance(Phrase.locale()).format(value.applyAsLong(row)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> value.applyAsLong(row) == 0 ? "zero" : "figure");
    }
}

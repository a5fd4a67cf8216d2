package app.signalbox.server.ui.channels;

import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.ToLongFunction;

/** What became of the events of the last days, by day, brand and network; every row adds up. */
class CompletenessPanel extends Section {

    /** @param ways what can be done with the account that is given here */
    CompletenessPanel(List<CompletenessRow> rows, Brands brands, Component... ways) {
        addClassName("card");
        Span period = new Span(Phrase.of("Last 7 days, days in UTC"));
        period.addClassName("quiet");
        Header header = new Header(new H2(Phrase.of("What became of what arrived")), period);
        header.add(ways);
        add(header);
        if (rows.isEmpty()) {
            add(new EmptyState(
                    "inbox", Phrase.of("Nothing arrived"), Phrase.of("Counts appear with the first webhook.")));
        } else {
            add(words(), grid(rows, brands));
        }
    }

    private static Details words() {
        DescriptionList words = new DescriptionList();
        words.addClassName("facts");
        word(
                words,
                Phrase.of("Received"),
                Phrase.of(
                        "Everything that the network told: applied, duplicate, parked, failed and on its way together."));
        word(
                words,
                Phrase.of("Recovered"),
                Phrase.of("Of these, what was asked for because no webhook had told of it."));
        word(words, Phrase.of("Applied"), Phrase.of("It took effect here, as a message in the inbox does."));
        word(words, Phrase.of("Duplicate"), Phrase.of("The network told of it before; it counts once."));
        word(words, Phrase.of("Parked"), Phrase.of("Kept, but it can't be applied yet. It is listed below with why."));
        word(words, Phrase.of("Failed"), Phrase.of("It could not be applied. It is listed below with why."));
        word(words, Phrase.of("On its way"), Phrase.of("It came just now and is applied within seconds."));
        return new Details(Phrase.of("What the columns say"), words);
    }

    private static void word(DescriptionList words, String term, String meaning) {
        words.add(new DescriptionList.Term(term), new DescriptionList.Description(meaning));
    }

    private static Grid<CompletenessRow> grid(List<CompletenessRow> rows, Brands brands) {
        Grid<CompletenessRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("What became of what arrived"));
        grid.addColumn(row -> Dates.of(row.day())).setHeader(Phrase.of("Day")).setAutoWidth(true);
        grid.addColumn(row -> row.tenant() == null ? Phrase.of("Not connected") : brands.name(row.tenant()))
                .setHeader(Phrase.of("Brand"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.channel().displayName())
                .setHeader(Phrase.of("Network"))
                .setAutoWidth(true);
        count(grid, Phrase.of("Received"), CompletenessRow::received);
        count(grid, Phrase.of("Recovered"), CompletenessRow::recovered);
        count(grid, Phrase.of("Applied"), CompletenessRow::applied);
        count(grid, Phrase.of("Duplicate"), CompletenessRow::duplicate);
        count(grid, Phrase.of("Parked"), CompletenessRow::parked);
        count(grid, Phrase.of("Failed"), CompletenessRow::failed);
        count(grid, Phrase.of("On its way"), CompletenessRow::unexplained);
        Stacked.whereNarrow(grid);
        grid.setItems(rows);
        return grid;
    }

    private static void count(Grid<CompletenessRow> grid, String header, ToLongFunction<CompletenessRow> value) {
        grid.addColumn(row -> NumberFormat.getIntegerInstance(Phrase.locale()).format(value.applyAsLong(row)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setPartNameGenerator(row -> value.applyAsLong(row) == 0 ? "zero" : "figure");
    }
}

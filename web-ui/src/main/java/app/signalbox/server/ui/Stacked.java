package app.signalbox.server.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the cells of a row stand under each other where the window is as narrow as a phone's, each behind the header of
 * its column: a table that is wider than the window hides what it is about. The style sheet does it; this gives every
 * cell the name that it is found by.
 */
public final class Stacked {

    private static final String CELL = "c";

    private Stacked() {}

    /** Makes a table whose columns are all there ready for narrow windows. */
    public static <T> void whereNarrow(Grid<T> grid) {
        grid.addClassName("stacked");
        List<Grid.Column<T>> columns = grid.getColumns();
        for (int at = 0; at < columns.size(); at++) {
            name(grid, columns.get(at), CELL + (at + 1));
        }
    }

    private static <T> void name(Grid<T> grid, Grid.Column<T> column, String cell) {
        var before = column.getPartNameGenerator();
        column.setPartNameGenerator(row -> Stream.of(cell, orEmpty(before.apply(row)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")));
        String header = orEmpty(column.getHeaderText());
        grid.getStyle().set("--" + cell, header.isEmpty() ? "none" : quoted(header));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

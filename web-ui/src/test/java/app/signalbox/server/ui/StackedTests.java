package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;

class StackedTests {

    private final Grid<String> grid = new Grid<>();

    @Test
    void namesEveryCellAndKeepsTheNamesItHad() {
        Grid.Column<String> length = grid.addColumn(String::length)
                .setHeader("Length")
                .setPartNameGenerator(word -> word.isEmpty() ? "zero" : null);
        Grid.Column<String> word = grid.addColumn(each -> each).setHeader("Word");

        Stacked.whereNarrow(grid);

        assertThat(length.getPartNameGenerator().apply("")).isEqualTo("c1 zero");
        assertThat(length.getPartNameGenerator().apply("tea")).isEqualTo("c1");
        assertThat(word.getPartNameGenerator().apply("tea")).isEqualTo("c2");
    }

    @Test
    void tellsTheStyleSheetWhatTheColumnsAreCalled() {
        grid.addColumn(each -> each).setHeader("The \"why\"");
        grid.addColumn(each -> each);

        Stacked.whereNarrow(grid);

        assertThat(grid.getStyle().get("--c1")).isEqualTo("\"The \\\"why\\\"\"");
        assertThat(grid.getStyle().get("--c2")).isEqualTo("none");
    }
}

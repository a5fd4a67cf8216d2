package app.signalbox.server.ui.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Rows of figures as a plain table. */
class FigureTable extends Div {

    FigureTable(String caption, List<String> columns, List<List<String>> rows) {
        addClassName("figures-scroll");
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = table.getHead().addRow();
        columns.forEach(column -> head.addHeaderCell().setText(column));
        rows.forEach(row -> {
            NativeTableRow line = table.getBody().addRow();
            NativeTableHeaderCell name = line.addHeaderCell();
            name.setText(row.getFirst());
            name.getElement().setAttribute("scope", "row").setAttribute("dir", "auto");
            row.stream().skip(1).forEach(cell -> line.addDataCell().setText(cell));
        });
        add(table);
    }
}

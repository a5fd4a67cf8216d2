package app.signalbox.server.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Lists the keys that work where it is opened. */
class KeysDialog extends Dialog {

    KeysDialog(List<KeyAction> actions) {
        setHeaderTitle("Keys");
        NativeTable table = new NativeTable();
        table.addClassName("keys");
        actions.forEach(action -> table.add(row(action)));
        add(new Div(table));
        Button close = new Button("Close", event -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    private static NativeTableRow row(KeyAction action) {
        NativeTableCell keys = new NativeTableCell();
        for (String key : action.key().split(" ", -1)) {
            keys.getElement().appendChild(new Element("kbd").setText(shown(key)));
        }
        return new NativeTableRow(keys, new NativeTableCell(action.does()));
    }

    private static String shown(String key) {
        return switch (key) {
            case "Escape" -> "Esc";
            case "ArrowLeft" -> "←";
            default -> key;
        };
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.server.ui.Glyph;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** What else can be done to the opened conversation, with the keys that do it. */
class DeskMenu extends NativeButton {

    private static final String LABEL = "Assign, snooze, label and more";

    private final ContextMenu menu = new ContextMenu(this);

    DeskMenu(Acting acting) {
        add(new Glyph("more"));
        addClassName("desk-menu");
        setTitle(LABEL);
        getElement().setAttribute("aria-haspopup", "menu").setAttribute("aria-label", LABEL);
        menu.setOpenOnClick(true);
        menu.addItem("Assign… (a)", event -> acting.assign());
        menu.addItem("Snooze… (s)", event -> acting.snooze());
        menu.addItem("Label… (l)", event -> acting.label());
        menu.addItem("Priority… (p)", event -> acting.prioritise());
        menu.addItem("Write a note… (n)", event -> acting.note());
        menu.addItem("Block the person", event -> acting.block());
    }

    List<MenuItem> choices() {
        return menu.getItems();
    }
}

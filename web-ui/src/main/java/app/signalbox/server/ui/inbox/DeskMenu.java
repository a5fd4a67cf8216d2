package app.signalbox.server.ui.inbox;

import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** What else can be done to the opened conversation, with the keys that do it. */
class DeskMenu extends NativeButton {

    private final ContextMenu menu = new ContextMenu(this);

    DeskMenu(Acting acting) {
        add(new Glyph("more"));
        addClassName("desk-menu");
        String label = Phrase.of("Assign, snooze, label and more");
        setTitle(label);
        getElement().setAttribute("aria-haspopup", "menu").setAttribute("aria-label", label);
        menu.setOpenOnClick(true);
        menu.addItem(Phrase.of("Assign… (a)"), event -> acting.assign());
        menu.addItem(Phrase.of("Snooze… (s)"), event -> acting.snooze());
        menu.addItem(Phrase.of("Label… (l)"), event -> acting.label());
        menu.addItem(Phrase.of("Priority… (p)"), event -> acting.prioritise());
        menu.addItem(Phrase.of("Write a note… (n)"), event -> acting.note());
        menu.addItem(Phrase.of("Block the person"), event -> acting.block());
    }

    List<MenuItem> choices() {
        return menu.getItems();
    }
}

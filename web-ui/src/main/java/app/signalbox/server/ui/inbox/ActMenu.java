package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** What can be done about a comment on its network. */
class ActMenu extends NativeButton {

    private final transient Consumer<OutboxAct> act;
    private final ContextMenu menu = new ContextMenu(this);

    ActMenu(MessageView message, Consumer<OutboxAct> act) {
        super("···");
        this.act = act;
        addClassName("act-menu");
        setTitle(Phrase.of("Hide, like or delete"));
        getElement()
                .setAttribute("aria-haspopup", "menu")
                .setAttribute("aria-label", Phrase.of("Hide, like or delete"));
        menu.setOpenOnClick(true);
        if (message.hiddenAt() == null) {
            menu.addItem(Phrase.of("Hide"), event -> act.accept(OutboxAct.HIDE));
        } else {
            menu.addItem(Phrase.of("Show"), event -> act.accept(OutboxAct.UNHIDE));
        }
        menu.addItem(Phrase.of("Like"), event -> act.accept(OutboxAct.LIKE));
        menu.addItem(Phrase.of("Delete…"), event -> askToDelete());
    }

    List<MenuItem> choices() {
        return menu.getItems();
    }

    private void askToDelete() {
        new FormDialog(
                        Phrase.of("Delete the comment"),
                        Phrase.of("Delete it on the network"),
                        () -> act.accept(OutboxAct.DELETE),
                        new Paragraph(
                                Phrase.of(
                                        "It goes at once and for everybody. Nobody can bring it back; hiding it can be undone.")))
                .open();
    }
}

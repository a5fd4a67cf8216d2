package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What can be done to the picked conversations, and how far what is done to many is. */
class SelectionBar extends Div {

    private final Selection selection;
    private final Span count = new Span();
    private final Span progress = new Span();
    private final Div verbs = new Div();

    SelectionBar(Selection selection, Acting acting) {
        this.selection = selection;
        addClassName("selection-bar");
        getElement().setAttribute("role", "status");
        verbs.addClassName("selection-verbs");
        verbs.add(
                count,
                verb("Resolve", () -> acting.move(ConversationStatus.RESOLVED)),
                verb("Assign", acting::assign),
                verb("Snooze", acting::snooze),
                verb("Label", acting::label),
                verb("Priority", acting::prioritise),
                verb("Spam", () -> acting.move(ConversationStatus.SPAM)),
                verb("Clear", selection::clear));
        add(verbs, progress);
        show("");
    }

    void show(String going) {
        progress.setText(going);
        refresh();
    }

    void refresh() {
        count.setText(ActWords.count(selection.size()) + " selected");
        verbs.setVisible(!selection.isEmpty());
        progress.setVisible(!progress.getText().isEmpty());
        setVisible(verbs.isVisible() || progress.isVisible());
    }

    private static Button verb(String label, Runnable run) {
        Button button = new Button(label, event -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.server.ui.Phrase;
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
                verb(Phrase.of("Resolve"), () -> acting.move(ConversationStatus.RESOLVED)),
                verb(Phrase.of("Assign"), acting::assign),
                verb(Phrase.of("Snooze"), acting::snooze),
                verb(Phrase.of("Label"), acting::label),
                verb(Phrase.of("Priority"), acting::prioritise),
                verb(Phrase.of("Spam"), () -> acting.move(ConversationStatus.SPAM)),
                verb(Phrase.of("Clear"), selection::clear));
        add(verbs, progress);
        show("");
    }

    void show(String going) {
        progress.setText(going);
        refresh();
    }

    void refresh() {
        count.setText(Phrase.of("{0} selected", ActWords.count(selection.size())));
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

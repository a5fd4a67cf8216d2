package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A shown value that a click corrects: it opens what else it could be. */
class CorrectionMenu extends NativeButton {

    private final transient Consumer<String> correct;
    private final ContextMenu menu = new ContextMenu(this);

    private CorrectionMenu(Aspect aspect, Component shown, Consumer<String> correct) {
        this.correct = correct;
        add(shown);
        addClassName("correction-menu");
        setTitle(
                switch (aspect) {
                    case INTENT -> Phrase.of("Correct the intent");
                    case URGENCY -> Phrase.of("Correct the urgency");
                    case SCORE -> Phrase.of("Correct the score");
                });
        getElement().setAttribute("aria-haspopup", "menu");
        menu.setOpenOnClick(true);
    }

    static CorrectionMenu ofIntent(Intent now, Component shown, Consumer<String> correct) {
        CorrectionMenu made = new CorrectionMenu(Aspect.INTENT, shown, correct);
        List.of(Intent.values()).forEach(intent -> made.offer(Words.of(intent), intent.value(), intent == now));
        return made;
    }

    static CorrectionMenu ofUrgency(Urgency now, Component shown, Consumer<String> correct) {
        CorrectionMenu made = new CorrectionMenu(Aspect.URGENCY, shown, correct);
        List.of(Urgency.values()).forEach(urgency -> made.offer(Words.of(urgency), urgency.value(), urgency == now));
        return made;
    }

    static CorrectionMenu ofScore(int now, Component shown, Consumer<String> correct) {
        CorrectionMenu made = new CorrectionMenu(Aspect.SCORE, shown, correct);
        made.offer(Phrase.of("5, no interest"), "5", false);
        made.offer(Phrase.of("25, faint"), "25", false);
        made.offer(Phrase.of("55, interested"), "55", false);
        made.offer(Phrase.of("85, ready to buy"), "85", false);
        made.menu.addItem(Phrase.of("Another score…"), event -> made.askScore(now));
        return made;
    }

    List<MenuItem> choices() {
        return menu.getItems();
    }

    private void offer(String label, String value, boolean chosen) {
        MenuItem item = menu.addItem(label, event -> correct.accept(value));
        item.setCheckable(true);
        item.setChecked(chosen);
    }

    private void askScore(int now) {
        IntegerField score = new IntegerField(Phrase.of("Score from 0 to 100"));
        score.setMin(0);
        score.setMax(100);
        score.setStepButtonsVisible(true);
        score.setValue(now);
        new FormDialog(
                        Phrase.of("Correct the score"),
                        Phrase.of("Correct"),
                        () -> correct.accept(Optional.ofNullable(score.getValue())
                                .map(String::valueOf)
                                .orElse("")),
                        score)
                .open();
    }
}

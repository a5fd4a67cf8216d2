package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.UUID;

/** Says whose word a value is, and takes it back. */
class CorrectedBy extends Span {

    CorrectedBy(CorrectionView correction, Correctable correctable, ReadingVerbs verbs) {
        addClassName("corrected");
        Span who = new Span(said(correction, correctable.operator()));
        who.setTitle(Phrase.of("The AI said: {0}", Words.value(correction.aspect(), correction.formerValue())));
        add(who);
        if (correctable.allowed()) {
            Button undo = new Button(Phrase.of("Undo"), event -> verbs.withdraw(correction));
            undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            undo.setAriaLabel(
                    Phrase.of("Undo the correction of the {0}", Phrase.within(Words.of(correction.aspect()))));
            add(undo);
        }
    }

    private static String said(CorrectionView correction, UUID operator) {
        return operator.equals(correction.correctedBy())
                ? Phrase.of("Corrected by you")
                : Phrase.of(
                        "Corrected by {0}",
                        Objects.requireNonNullElse(correction.correctedByName(), Phrase.of("a machine")));
    }
}

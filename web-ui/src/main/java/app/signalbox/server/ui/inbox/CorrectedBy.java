package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.CorrectionView;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.UUID;

/** Says whose word a value is, and takes it back. */
class CorrectedBy extends Span {

    CorrectedBy(CorrectionView correction, Correctable correctable, ReadingVerbs verbs) {
        addClassName("corrected");
        Span who = new Span("Corrected by " + who(correction, correctable.operator()));
        who.setTitle("The AI said: " + Words.value(correction.aspect(), correction.formerValue()));
        add(who);
        if (correctable.allowed()) {
            Button undo = new Button("Undo", event -> verbs.withdraw(correction));
            undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            undo.setAriaLabel(
                    "Undo the correction of the " + correction.aspect().value());
            add(undo);
        }
    }

    private static String who(CorrectionView correction, UUID operator) {
        return operator.equals(correction.correctedBy())
                ? "you"
                : Objects.requireNonNullElse(correction.correctedByName(), "a machine");
    }
}

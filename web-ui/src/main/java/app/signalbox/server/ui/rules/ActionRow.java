package app.signalbox.server.ui.rules;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.rules.RuleAction;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.rules.ActionChoices.Choice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One action of a rule: what is done, and to what. */
class ActionRow extends Div {

    private final Select<DeskVerb> verb = new Select<>();
    private final ComboBox<Choice> value = new ComboBox<>();
    private final transient ActionChoices choices;

    ActionRow(ActionChoices choices, Consumer<ActionRow> remove) {
        this.choices = choices;
        addClassName("action-row");
        verb.setAriaLabel(Phrase.of("What the rule does"));
        verb.setPlaceholder(Phrase.of("What the rule does"));
        verb.setItems(ActionChoices.VERBS);
        verb.setItemLabelGenerator(one -> one == null ? "" : ActionChoices.of(one));
        verb.addValueChangeListener(event -> offer(event.getValue()));
        value.setAriaLabel(Phrase.of("To what"));
        value.setPlaceholder(Phrase.of("To what"));
        value.setItemLabelGenerator(Choice::label);
        Button away = new Button(new Glyph("close"), event -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(Phrase.of("Leave this action out"));
        add(verb, value, away);
    }

    void show(RuleAction action) {
        verb.setValue(action.verb());
        String kept = String.valueOf(action.value());
        List<Choice> all = new ArrayList<>(choices.values(action.verb()));
        Choice chosen = all.stream()
                .filter(one -> one.value().equals(kept))
                .findFirst()
                .orElseGet(() -> {
                    Choice other = new Choice(kept, action.valueName() == null ? kept : action.valueName());
                    all.add(other);
                    return other;
                });
        value.setItems(all);
        value.setValue(chosen);
    }

    void focus() {
        verb.focus();
    }

    /** Empty until something is chosen. */
    Optional<RuleAction> action() {
        return Optional.ofNullable(verb.getValue())
                .map(chosen -> new RuleAction(
                        chosen,
                        Optional.ofNullable(value.getValue()).map(Choice::value).orElse(null),
                        null));
    }

    private void offer(DeskVerb chosen) {
        List<Choice> all = choices.values(chosen);
        value.setItems(all);
        value.setHelperText(
                all.isEmpty() ? Phrase.of("There are no labels yet. Give a conversation one first.") : null);
    }
}

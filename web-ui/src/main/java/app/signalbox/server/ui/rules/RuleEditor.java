package app.signalbox.server.ui.rules;

import app.signalbox.contract.rules.RuleAction;
import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.contract.rules.RuleTrigger;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a rule, and what it would have done as it stands in them. */
class RuleEditor extends Dialog {

    private static final int USUAL_WAIT = 60;

    private final TextField name = new TextField();
    private final Select<RuleTrigger> trigger = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final ConditionField condition;
    private final Select<RuleHours> hours = new Select<>();
    private final Div actions = new Div();
    private final IntegerField most = new IntegerField();
    private final Paragraph refusal = new Paragraph();
    private final Div outcome = new Div();
    private final transient ActionChoices choices;
    private final String brand;

    /** @param before is changed; absent to write a new one */
    RuleEditor(
            String brand,
            @Nullable WriteRule before,
            ActionChoices choices,
            Function<WriteRule, RuleTrial> trial,
            Consumer<WriteRule> save) {
        this.brand = brand;
        this.choices = choices;
        this.condition = new ConditionField(before == null ? "" : Objects.requireNonNullElse(before.condition(), ""));
        setHeaderTitle(before == null ? Phrase.of("Write a rule") : Phrase.of("Edit the rule"));
        setWidth("min(760px, 96vw)");
        setCloseOnOutsideClick(false);
        label();
        fill(before);
        Div form = new Div(name, trigger, minutes, condition, hours, actionsPart(), most);
        form.addClassName("form");
        form.addClassName("rule-form");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(form, refusal, outcome);
        Button run = new Button(Phrase.of("Dry run"), event -> attempt(() -> tell(trial.apply(written()))));
        Button go = new Button(
                Phrase.of("Save"),
                event -> attempt(() -> {
                    save.accept(written());
                    close();
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Phrase.of("Cancel"), event -> close()), run, go);
    }

    private void label() {
        name.setLabel(Phrase.of("Name"));
        name.setMaxLength(80);
        name.setWidthFull();
        name.setAutofocus(true);
        trigger.setLabel(Phrase.of("When"));
        trigger.setItems(RuleTrigger.values());
        trigger.setItemLabelGenerator(one -> one == null ? "" : RuleWords.of(one));
        trigger.addValueChangeListener(event -> minutes.setVisible(event.getValue() == RuleTrigger.WAITING));
        trigger.setWidthFull();
        minutes.setLabel(Phrase.of("Minutes without an answer"));
        minutes.setMin(1);
        minutes.setMax(10_080);
        hours.setLabel(Phrase.of("Hours"));
        hours.setItems(RuleHours.values());
        hours.setItemLabelGenerator(one -> one == null ? "" : RuleWords.of(one));
        hours.setWidthFull();
        most.setLabel(Phrase.of("Pause when it acts on more conversations within an hour than"));
        most.setHelperText(Phrase.of("Empty for three times the busiest hour of the last 30 days, at least 60"));
        most.setMin(1);
        most.setWidthFull();
    }

    private void fill(@Nullable WriteRule before) {
        trigger.setValue(before == null ? RuleTrigger.MESSAGE : before.trigger());
        minutes.setVisible(trigger.getValue() == RuleTrigger.WAITING);
        minutes.setValue(before == null ? USUAL_WAIT : Objects.requireNonNullElse(before.waitingMinutes(), USUAL_WAIT));
        hours.setValue(
                before == null ? RuleHours.ALWAYS : Objects.requireNonNullElse(before.hours(), RuleHours.ALWAYS));
        if (before == null) {
            addAction();
        } else {
            name.setValue(before.name());
            before.actions().forEach(action -> addAction().show(action));
            Optional.ofNullable(before.mostPerHour()).ifPresent(most::setValue);
        }
    }

    private Div actionsPart() {
        Span title = new Span(Phrase.of("Then"));
        title.addClassName("rule-then");
        Button more = new Button(
                Phrase.of("Add an action"),
                new Glyph("plus"),
                event -> addAction().focus());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        actions.addClassName("rule-actions");
        Div part = new Div(title, actions, more);
        part.getElement().setAttribute("role", "group").setAttribute("aria-label", Phrase.of("Then"));
        return part;
    }

    private ActionRow addAction() {
        ActionRow row = new ActionRow(choices, actions::remove);
        actions.add(row);
        return row;
    }

    private WriteRule written() {
        List<RuleAction> all = new ArrayList<>();
        actions.getChildren()
                .map(ActionRow.class::cast)
                .forEach(row -> row.action().ifPresent(all::add));
        return new WriteRule(
                name.getValue(),
                trigger.getValue(),
                trigger.getValue() == RuleTrigger.WAITING ? minutes.getValue() : null,
                condition.value(),
                hours.getValue(),
                all,
                most.getValue());
    }

    private void tell(RuleTrial trial) {
        outcome.removeAll();
        outcome.add(new TrialPanel(brand, trial));
        outcome.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    private void attempt(Runnable work) {
        refusal.setVisible(false);
        try {
            work.run();
        } catch (DomainException refused) {
            refusal.setText(Phrase.said(refused.getMessage()));
            refusal.setVisible(true);
        }
    }
}

package app.signalbox.server.ui.rules;

import app.signalbox.server.inbox.InvalidFilterException;
import app.signalbox.server.inbox.SearchHints;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** A condition in the language of the search field, with how it can go on and what is wrong with it. */
class ConditionField extends Div {

    private final TextField field = new TextField();
    private final Div hints = new Div();

    ConditionField(String condition) {
        addClassName("condition");
        field.setLabel(Phrase.of("Only if"));
        field.setPlaceholder("refund intent:complaint -label:vip");
        field.setHelperText(
                Phrase.of(
                        "As in the search field: words of the message, or channel: from: intent: language: status: assigned: label: score> is: has:. A dash means not. Leave it empty for all."));
        field.setMaxLength(500);
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(condition);
        field.addValueChangeListener(event -> typed(event.getValue()));
        hints.addClassName("search-hints");
        hints.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", Phrase.of("How the condition can go on"));
        add(field, hints);
    }

    String value() {
        return field.getValue().strip();
    }

    private void typed(String text) {
        List<String> next = text.isBlank() ? List.of() : SearchHints.of(text);
        offer(next);
        try {
            SearchText.read(text);
            field.setInvalid(false);
        } catch (InvalidFilterException mistake) {
            field.setErrorMessage(Phrase.said(mistake.getMessage()));
            field.setInvalid(next.isEmpty());
        }
    }

    private void offer(List<String> next) {
        hints.removeAll();
        for (String condition : next) {
            NativeButton hint = new NativeButton(condition.substring(condition.lastIndexOf(' ') + 1), event -> {
                field.setValue(condition);
                field.focus();
            });
            hint.addClassName("search-hint");
            hints.add(hint);
        }
    }
}

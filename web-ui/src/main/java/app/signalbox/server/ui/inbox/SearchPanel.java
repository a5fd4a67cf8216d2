package app.signalbox.server.ui.inbox;

import app.signalbox.server.inbox.InvalidFilterException;
import app.signalbox.server.inbox.SearchHints;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The search field, how what stands in it can go on, and the way to keep it as a view. */
class SearchPanel extends Div {

    private final TextField field = new TextField();
    private final Button keep;
    private final Div hints = new Div();
    private final transient Consumer<String> go;

    SearchPanel(Consumer<String> go, Runnable keepView) {
        this.go = go;
        addClassName("search");
        field.setPlaceholder(Phrase.of("Search"));
        field.setTitle(Phrase.of("Words, or from: channel: intent: is: has: score> before: and others"));
        field.setPrefixComponent(new Glyph("search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setAriaLabel(Phrase.of("Search in messages and names"));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue());
            }
        });
        keep = new Button(new Glyph("view-add"), event -> keepView.run());
        keep.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        keep.setAriaLabel(Phrase.of("Keep this search as a view"));
        keep.setTooltipText(Phrase.of("Keep this search as a view"));
        hints.addClassName("search-hints");
        hints.getElement()
                .setAttribute("aria-label", Phrase.of("How the search can go on"))
                .setAttribute("role", "group");
        Div line = new Div(field, keep);
        line.addClassName("search-line");
        add(line, hints);
    }

    /** Shows what is searched for there. */
    void show(InboxPlace place) {
        field.setValue(place.words() == null ? "" : place.words());
        keep.setVisible(!place.wholeSearch().isEmpty() && place.mistake().isEmpty());
        tell(place.mistake());
        if (place.words() == null) {
            hints.removeAll();
        }
    }

    Button keep() {
        return keep;
    }

    void focus() {
        field.focus();
    }

    /** A search that is not complete yet is not gone to; the list stays as it is. */
    private void typed(String text) {
        List<String> next = text.isBlank() ? List.of() : SearchHints.of(text);
        offer(next);
        Optional<String> mistake = mistake(text);
        if (mistake.isEmpty()) {
            tell(mistake);
            go.accept(text);
        } else if (next.isEmpty()) {
            tell(mistake);
        }
    }

    private void offer(List<String> next) {
        hints.removeAll();
        for (String search : next) {
            NativeButton hint = new NativeButton(search.substring(search.lastIndexOf(' ') + 1), event -> {
                field.setValue(search);
                field.focus();
                typed(search);
            });
            hint.addClassName("search-hint");
            hints.add(hint);
        }
    }

    private void tell(Optional<String> mistake) {
        field.setInvalid(mistake.isPresent());
        field.setErrorMessage(mistake.orElse(null));
    }

    private static Optional<String> mistake(String text) {
        try {
            SearchText.read(text);
            return Optional.empty();
        } catch (InvalidFilterException mistake) {
            return Optional.of(Phrase.said(mistake.getMessage()));
        }
    }
}

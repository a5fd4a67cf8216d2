package app.signalbox.server.ui;

import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list to choose one thing from: typing narrows it, the arrow keys go through it, Enter takes. */
public class Chooser extends Dialog {

    private static final int SHOWN = 12;

    private final transient List<Choice> choices;
    private final String nothing;
    private final TextField filter = new TextField();
    private final Div list = new Div();
    private transient List<Choice> matching = List.of();
    private transient @Nullable Function<String, Choice> making;
    private int at;

    /**
     * Something that can be chosen.
     *
     * @param hint stands behind the label, absent where there is nothing more to say
     * @param more words by which it is found as well
     */
    public record Choice(String label, @Nullable String hint, String more, Runnable run) {

        private boolean matches(String typed) {
            String words = (label + " " + hint + " " + more).toLowerCase(Locale.ROOT);
            return Arrays.stream(typed.split(" ", -1)).allMatch(words::contains);
        }
    }

    /**
     * @param label names the list for those who don't see it
     * @param prompt stands in the field until something is typed
     * @param nothing is said where nothing matches
     */
    public Chooser(String label, String prompt, String nothing, List<Choice> choices) {
        this.choices = List.copyOf(choices);
        this.nothing = nothing;
        addClassName("chooser");
        getElement().setAttribute("aria-label", label);
        setWidth("min(560px, 94vw)");
        filter.setPlaceholder(prompt);
        filter.setAriaLabel(label);
        filter.setPrefixComponent(new Glyph("search"));
        filter.setWidthFull();
        filter.setAutofocus(true);
        filter.setValueChangeMode(ValueChangeMode.EAGER);
        filter.addValueChangeListener(event -> show());
        filter.addKeyDownListener(this::pressed);
        list.addClassName("chooser-list");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", label);
        add(filter, list);
        Button close = new Button(Phrase.of("Close"), event -> close());
        close.addClassName("chooser-close");
        getFooter().add(close);
        show();
    }

    /** Offers to make what was typed where nothing is called that yet. */
    public Chooser orNew(Function<String, Choice> make) {
        making = make;
        return this;
    }

    private void pressed(KeyDownEvent event) {
        String key = event.getKey().getKeys().getFirst();
        switch (key) {
            case "ArrowDown" -> go(1);
            case "ArrowUp" -> go(-1);
            case "Enter" -> {
                if (!matching.isEmpty()) {
                    take(matching.get(at));
                }
            }
            default -> {}
        }
    }

    private void go(int step) {
        if (!matching.isEmpty()) {
            at = Math.floorMod(at + step, matching.size());
            mark();
        }
    }

    private void take(Choice choice) {
        close();
        choice.run().run();
    }

    private void show() {
        String typed = filter.getValue().strip().toLowerCase(Locale.ROOT);
        matching = Stream.concat(
                        choices.stream().filter(choice -> choice.matches(typed)).limit(SHOWN), made().stream())
                .toList();
        at = 0;
        list.removeAll();
        if (matching.isEmpty()) {
            list.add(new Paragraph(nothing));
        }
        matching.forEach(choice -> list.add(option(choice)));
        mark();
    }

    private Optional<Choice> made() {
        String typed = filter.getValue().strip();
        return Optional.ofNullable(making)
                .filter(make -> !typed.isEmpty()
                        && choices.stream().noneMatch(choice -> choice.label().equalsIgnoreCase(typed)))
                .map(make -> make.apply(typed));
    }

    private NativeButton option(Choice choice) {
        Span label = new Span(choice.label());
        label.getElement().setAttribute("dir", "auto");
        NativeButton option = new NativeButton();
        option.add(label);
        if (choice.hint() != null) {
            Span hint = new Span(choice.hint());
            hint.addClassName("chooser-hint");
            option.add(hint);
        }
        option.addClickListener(event -> take(choice));
        option.getElement().setAttribute("role", "option").setAttribute("tabindex", "-1");
        return option;
    }

    /** The field keeps the focus; the option that Enter takes is told to those who don't see it. */
    private void mark() {
        for (int index = 0; index < matching.size(); index++) {
            var option = list.getComponentAt(index);
            option.setId("chooser-" + index);
            option.getElement().setAttribute("aria-selected", String.valueOf(index == at));
            if (index == at) {
                option.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
            }
        }
        filter.getElement()
                .executeJs(
                        "this.inputElement?.setAttribute('aria-activedescendant', $0)",
                        matching.isEmpty() ? "" : "chooser-" + at);
    }
}

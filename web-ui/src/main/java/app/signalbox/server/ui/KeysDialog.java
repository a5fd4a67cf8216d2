package app.signalbox.server.ui;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.KeyBook.Bound;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Supplier;

/** Lists the keys that work where it is opened, and lets the operator choose others. */
class KeysDialog extends Dialog {

    private final transient Supplier<KeyBook> book;
    private final transient List<KeyAction> actions;
    private final transient Choosing choosing;
    private final NativeTable table = new NativeTable();
    private final Paragraph refusal = new Paragraph();

    /** Keeps what is chosen. */
    interface Choosing {

        /** The action has this key from now on. */
        void choose(String usual, String key);

        /** The action has its usual key again. */
        void reset(String usual);

        /** All actions have their usual keys again. */
        void resetAll();
    }

    KeysDialog(List<KeyAction> actions, Supplier<KeyBook> book, Choosing choosing) {
        this.actions = List.copyOf(actions);
        this.book = book;
        this.choosing = choosing;
        setHeaderTitle(Phrase.of("Keys"));
        setWidth("min(560px, 94vw)");
        table.addClassName("keys");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(new Div(table), refusal);
        Button reset = new Button(Phrase.of("Use the usual keys"), event -> attempt(choosing::resetAll));
        Button close = new Button(Phrase.of("Close"), event -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(reset, close);
        show();
    }

    private void show() {
        table.removeAll();
        KeyBook now = book.get();
        now.bind(actions).forEach(bound -> table.add(row(bound, now)));
        table.add(new NativeTableRow(
                keys(Phrase.of("Ctrl K")), new NativeTableCell(Phrase.of("everything that can be done here"))));
    }

    private NativeTableRow row(Bound bound, KeyBook now) {
        NativeTableCell keys = bound.key() == null ? new NativeTableCell(Phrase.of("none")) : keys(bound.key());
        NativeTableCell verbs = new NativeTableCell();
        if (!KeyBook.isFixed(bound.action())) {
            verbs.add(verb(Phrase.of("Change"), () -> edit(keys, bound), bound));
            if (now.chosen().containsKey(bound.action().key())) {
                verbs.add(verb(
                        Phrase.of("Reset"),
                        () -> attempt(() -> choosing.reset(bound.action().key())),
                        bound));
            }
        }
        return new NativeTableRow(keys, new NativeTableCell(bound.action().does()), verbs);
    }

    private void edit(NativeTableCell keys, Bound bound) {
        TextField field = new TextField();
        field.setAriaLabel(Phrase.of("New key for: {0}", bound.action().does()));
        field.setPlaceholder(Phrase.of("y or g y"));
        field.setMaxLength(3);
        field.setWidth("90px");
        field.addValueChangeListener(
                event -> attempt(() -> take(bound, event.getValue().strip())));
        keys.removeAll();
        keys.setText("");
        keys.add(field);
        field.focus();
    }

    private void take(Bound bound, String key) {
        String usual = bound.action().key();
        book.get().conflict(usual, key, actions).ifPresentOrElse(this::refuse, () -> choosing.choose(usual, key));
    }

    private void attempt(Runnable change) {
        refusal.setVisible(false);
        try {
            change.run();
        } catch (DomainException refused) {
            refuse(Phrase.said(refused.getMessage()));
        }
        if (!refusal.isVisible()) {
            show();
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private static Component verb(String label, Runnable run, Bound bound) {
        Button button = new Button(label, event -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + bound.action().does());
        return button;
    }

    private static NativeTableCell keys(String key) {
        NativeTableCell keys = new NativeTableCell();
        for (String each : key.split(" ", -1)) {
            keys.getElement().appendChild(new Element("kbd").setText(shown(each)));
        }
        return keys;
    }

    private static String shown(String key) {
        return switch (key) {
            case "Escape" -> "Esc";
            case "ArrowLeft" -> "←";
            default -> key;
        };
    }
}

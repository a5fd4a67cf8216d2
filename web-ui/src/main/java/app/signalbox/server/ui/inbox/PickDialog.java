package app.signalbox.server.ui.inbox;

import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** Lets somebody pick one of some by typing its first letters; picking is all that it takes. */
class PickDialog<T> extends Dialog {

    private final ComboBox<T> choice = new ComboBox<>();

    PickDialog(String title, List<T> items, ItemLabelGenerator<T> words, Consumer<T> pick) {
        setHeaderTitle(title);
        setWidth("min(420px, 94vw)");
        choice.setItems(items);
        choice.setItemLabelGenerator(words);
        choice.setAriaLabel(title);
        choice.setAutofocus(true);
        choice.setWidthFull();
        choice.addValueChangeListener(event -> {
            T picked = event.getValue();
            if (picked != null) {
                close();
                pick.accept(picked);
            }
        });
        addOpenedChangeListener(event -> choice.setOpened(event.isOpened()));
        add(choice);
        getFooter().add(new Button(Phrase.of("Cancel"), event -> close()));
    }

    /** Takes words that are none of the items too. */
    PickDialog<T> orNew(Consumer<String> make) {
        choice.addCustomValueSetListener(event -> {
            close();
            make.accept(event.getDetail());
        });
        return this;
    }
}

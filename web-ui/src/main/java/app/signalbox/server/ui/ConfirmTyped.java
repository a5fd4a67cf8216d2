package app.signalbox.server.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks to type a word before something is done that can't be taken back. */
public class ConfirmTyped extends Dialog {

    public ConfirmTyped(String title, String consequence, String word, String button, Runnable run) {
        setHeaderTitle(title);
        TextField typed = new TextField(Phrase.of("Type {0} to go on", word));
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        Button go = new Button(button, event -> {
            close();
            run.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        go.setEnabled(false);
        typed.addValueChangeListener(event -> go.setEnabled(event.getValue().equals(word)));
        Paragraph text = new Paragraph(consequence);
        text.addClassName("dialog-text");
        add(text, typed);
        getFooter().add(new Button(Phrase.of("Cancel"), event -> close()), go);
    }
}

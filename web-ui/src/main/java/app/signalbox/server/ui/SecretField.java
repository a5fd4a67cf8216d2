package app.signalbox.server.ui;

import com.vaadin.flow.component.textfield.PasswordField;

/** A field for a password or a key, whose eye is named in the language of the window. */
public class SecretField extends PasswordField {

    public SecretField(String label) {
        super(label);
        getElement().executeJs("this.i18n = { ...this.i18n, reveal: $0 }", Phrase.of("Show what is typed"));
    }
}

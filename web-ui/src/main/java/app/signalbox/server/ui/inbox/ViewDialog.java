package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Name, search and readers of a view. */
class ViewDialog extends FormDialog {

    ViewDialog(SavedView view, QueueDesk desk, @Nullable String agency, Runnable changed) {
        this(view, desk, view.agency() == null ? agency : view.agency(), changed, new Fields(view));
    }

    private ViewDialog(SavedView view, QueueDesk desk, @Nullable String agency, Runnable changed, Fields fields) {
        super(
                Phrase.of("Change the view"),
                Phrase.of("Save"),
                () -> {
                    desk.change(view.id(), fields.read(agency));
                    changed.run();
                },
                fields.name,
                fields.query,
                fields.shared);
        fields.shared.setVisible(agency != null);
        Button remove = new Button(Phrase.of("Remove"), event -> {
            desk.remove(view.id());
            close();
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        getFooter().addComponentAsFirst(remove);
    }

    private static final class Fields {

        private final TextField name = new TextField(Phrase.of("Name"));
        private final TextField query = new TextField(Phrase.of("Search"));
        private final Checkbox shared = new Checkbox(Phrase.of("Share with everybody in the agency"));

        Fields(SavedView view) {
            name.setValue(view.name());
            name.setMaxLength(60);
            query.setValue(view.query());
            shared.setValue(view.agency() != null);
        }

        SaveView read(@Nullable String agency) {
            return new SaveView(name.getValue(), query.getValue(), null, shared.getValue() ? agency : null);
        }
    }
}

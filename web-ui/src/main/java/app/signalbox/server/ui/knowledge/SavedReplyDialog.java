package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of a saved reply. */
final class SavedReplyDialog {

    private static final String VARIABLES = "{first_name}, {handle}, {brand} and {operator} are filled in where it is used.";

    private SavedReplyDialog() {}

    /** @param before is changed; absent to write a new one */
    static FormDialog of(@Nullable SavedReplyView before, Consumer<WriteSavedReply> save) {
        TextField shortcut = new TextField("Shortcut");
        shortcut.setHelperText("What is typed to find it, such as opening-hours");
        shortcut.setMaxLength(40);
        TextField title = new TextField("Title");
        title.setMaxLength(100);
        TextArea text = new TextArea("Text");
        text.setHelperText(VARIABLES);
        text.setMinHeight("140px");
        text.setMaxHeight("50vh");
        text.setMaxLength(10_000);
        Select<Channel> channel = new Select<>();
        channel.setLabel("Network");
        channel.setEmptySelectionAllowed(true);
        channel.setEmptySelectionCaption("All networks");
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(each -> each == null ? "All networks" : Words.of(each));
        TextField language = new TextField("Language");
        language.setHelperText("Two letters, such as en or de; empty if it doesn't matter");
        language.setMaxLength(2);
        if (before != null) {
            shortcut.setValue(before.shortcut());
            title.setValue(before.title());
            text.setValue(before.text());
            channel.setValue(before.channel());
            language.setValue(before.language() == null ? "" : before.language());
        }
        Runnable submit = () -> save.accept(new WriteSavedReply(
                shortcut.getValue(), title.getValue(), text.getValue(), channel.getValue(), language.getValue()));
        String heading = before == null ? "Write a saved reply" : "Edit the saved reply";
        return new FormDialog(heading, "Save", submit, shortcut, title, text, channel, language);
    }
}

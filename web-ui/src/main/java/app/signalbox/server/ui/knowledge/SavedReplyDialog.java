package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of a saved reply. */
final class SavedReplyDialog {

    private SavedReplyDialog() {}

    /** @param before is changed; absent to write a new one */
    static FormDialog of(@Nullable SavedReplyView before, Consumer<WriteSavedReply> save) {
        TextField shortcut = new TextField(Phrase.of("Shortcut"));
        shortcut.setHelperText(Phrase.of("What is typed to find it, such as opening-hours"));
        shortcut.setMaxLength(40);
        TextField title = new TextField(Phrase.of("Title"));
        title.setMaxLength(100);
        TextArea text = new TextArea(Phrase.of("Text"));
        text.setHelperText(Phrase.of(
                "{0}, {1}, {2} and {3} are filled in where it is used.",
                "{first_name}", "{handle}", "{brand}", "{operator}"));
        text.setMinHeight("140px");
        text.setMaxHeight("50vh");
        text.setMaxLength(10_000);
        Select<Channel> channel = new Select<>();
        channel.setLabel(Phrase.of("Network"));
        channel.setEmptySelectionAllowed(true);
        channel.setEmptySelectionCaption(Phrase.of("All networks"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(each -> each == null ? Phrase.of("All networks") : each.displayName());
        TextField language = new TextField(Phrase.of("Language"));
        language.setHelperText(Phrase.of("Two letters, such as en or de; empty if it doesn't matter"));
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
        String heading = before == null ? Phrase.of("Write a saved reply") : Phrase.of("Edit the saved reply");
        return new FormDialog(heading, Phrase.of("Save"), submit, shortcut, title, text, channel, language);
    }
}

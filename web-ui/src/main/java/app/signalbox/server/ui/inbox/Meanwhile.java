package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what was said in the conversation since the answer was begun, and lets it be sent all the same. */
class Meanwhile extends Div {

    private static final int WORDS = 160;

    private final Span what = new Span();
    private final Button seen;
    private final Button anyway;

    /**
     * @param see what is here is known from now on
     * @param sendAnyway sends the answer although somebody else has answered
     */
    Meanwhile(Runnable see, Runnable sendAnyway) {
        addClassName("composer-notice");
        getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        seen = button(Phrase.of("Seen"), see);
        anyway = button(Phrase.of("Send anyway"), sendAnyway);
        add(new Glyph("unsure"), what, seen, anyway);
        clear();
    }

    void clear() {
        setVisible(false);
    }

    /** Shows what was said after a message, by others than the operator who writes. */
    void show(ConversationDetail detail, @Nullable UUID begun, String operator) {
        List<MessageView> since = since(detail, begun, operator);
        if (since.isEmpty()) {
            clear();
            return;
        }
        MessageView last = since.getLast();
        long answers = since.stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .count();
        say(Phrase.of(
                "{0} since you began. {1}: {2}",
                count(since.size(), answers == since.size()), author(last, detail), words(last)));
        seen.setVisible(true);
        anyway.setVisible(false);
    }

    /** Somebody else has answered, so the answer was not sent. */
    void refuse(String why, ConversationDetail detail, @Nullable UUID begun, String operator) {
        List<MessageView> answers = since(detail, begun, operator).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .toList();
        say(
                answers.isEmpty()
                        ? why
                        : Phrase.of(
                                "Not sent: somebody else has answered meanwhile. {0}: {1}",
                                author(answers.getLast(), detail), words(answers.getLast())));
        seen.setVisible(false);
        anyway.setVisible(true);
    }

    private void say(String sentence) {
        what.setText(sentence);
        setVisible(true);
    }

    private static List<MessageView> since(ConversationDetail detail, @Nullable UUID begun, String operator) {
        List<MessageView> all = detail.messages();
        for (int index = all.size() - 1; begun != null && index >= 0; index--) {
            if (all.get(index).id().equals(begun)) {
                return all.subList(index + 1, all.size()).stream()
                        .filter(message ->
                                message.direction() == Direction.INBOUND || !operator.equals(message.authorName()))
                        .toList();
            }
        }
        return List.of();
    }

    private static String count(int messages, boolean answers) {
        return answers
                ? Phrase.count(messages, "{0} new answer", "{0} new answers")
                : Phrase.count(messages, "{0} new message", "{0} new messages");
    }

    private static String author(MessageView message, ConversationDetail detail) {
        String name = message.authorName() == null ? Phrase.of("Somebody") : message.authorName();
        return Words.person(name, detail.channel());
    }

    private static String words(MessageView message) {
        String text = message.text();
        return text == null ? Phrase.of("no text") : Words.begin(text, WORDS);
    }

    private static Button button(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}

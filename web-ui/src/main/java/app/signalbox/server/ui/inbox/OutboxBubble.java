package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** Something that is no message yet: held, waiting, with the network, or failed. */
class OutboxBubble extends Article {

    /** @param allowed whether the operator may recall it or try it again */
    OutboxBubble(OutboxEntry entry, Answering answering, boolean allowed) {
        addClassNames(
                "bubble",
                "bubble-outbound",
                "bubble-pending",
                "pending-" + entry.state().value());
        Span author = new Span(author(entry));
        author.addClassName("bubble-author");
        Header header = new Header(author, new Age(entry.createdAt()).asClock());
        if (entry.form() == ReplyForm.PRIVATE) {
            header.add(new Span(Words.of(entry.form())));
        }
        Div text = new Div(words(entry));
        text.addClassName("bubble-text");
        text.getElement().setAttribute("dir", "auto");
        Footer footer = new Footer(state(entry));
        footer.addClassName("pending-state");
        if (allowed) {
            addVerb(footer, entry, answering);
        }
        add(header, text);
        if (!entry.attachments().isEmpty()) {
            Div files = new Div();
            files.addClassName("bubble-attachments");
            files.add(AttachedFile.all(entry.attachments()).toArray(AttachedFile[]::new));
            add(files);
        }
        add(footer);
    }

    private static String words(OutboxEntry entry) {
        if (entry.text() != null) {
            return entry.text();
        }
        return entry.attachments().isEmpty() ? Words.of(entry.act()) : "";
    }

    private static void addVerb(Footer footer, OutboxEntry entry, Answering answering) {
        switch (entry.state()) {
            case HELD -> footer.add(verb(Phrase.of("Recall"), Phrase.of("Recall (u)"), () -> answering.recall(entry)));
            case READY ->
                footer.add(verb(
                        Phrase.of("Recall"),
                        Phrase.of("Take it back before it goes out"),
                        () -> answering.recall(entry)));
            case FAILED ->
                footer.add(verb(Phrase.of("Retry"), Phrase.of("Try once more"), () -> answering.retry(entry)));
            case UNKNOWN -> {
                if (entry.nextAttemptAt() == null) {
                    footer.add(verb(Phrase.of("Retry"), Phrase.of("Send it once more"), () -> answering.retry(entry)));
                }
            }
            case SENDING, ACCEPTED, DELIVERED, READ, CANCELLED -> {}
        }
    }

    private static Span state(OutboxEntry entry) {
        return switch (entry.state()) {
            case HELD ->
                new Span(new Span(Phrase.of("Held, goes out in") + " "), new Age(entry.holdUntil()).asTimeLeft());
            case READY ->
                new Span(
                        entry.reason() == null
                                ? Phrase.of("Waiting for its turn")
                                : Phrase.of("Waiting: {0}", Phrase.said(entry.reason())));
            case SENDING -> new Span(Phrase.of("Being sent"));
            case UNKNOWN -> new Span(unknown(entry));
            case FAILED ->
                new Span(
                        entry.reason() == null
                                ? Phrase.of("It did not go out.")
                                : Phrase.of("Not sent: {0}", Phrase.said(entry.reason())));
            case ACCEPTED, DELIVERED, READ -> new Span(Words.of(entry.state()));
            case CANCELLED -> new Span(Words.of(OutboxState.CANCELLED));
        };
    }

    private static String unknown(OutboxEntry entry) {
        if (entry.nextAttemptAt() != null) {
            return Phrase.of("Being looked for on the network");
        }
        return entry.reason() == null
                ? Phrase.of("Nobody could find out whether it went out.")
                : Phrase.said(entry.reason());
    }

    private static String author(OutboxEntry entry) {
        return switch (entry.authorKind()) {
            case OPERATOR -> entry.authorName() == null ? Phrase.of("Operator") : entry.authorName();
            case AI -> Phrase.of("AI");
            case AUTOMATION, CONTACT, OUTSIDE_APP -> Phrase.of("Automation");
        };
    }

    private static Button verb(String label, String tooltip, Runnable run) {
        Button button = new Button(label, event -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(tooltip);
        return button;
    }
}

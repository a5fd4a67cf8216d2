package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Asks what a customer might ask and shows the passages that would be found, with how well they fit. */
class QuestionPanel extends Div {

    private static final int LONGEST = 2_000;

    private final TextField question = new TextField(Phrase.of("Try a question"));
    private final Div answer = new Div();

    /** @param ask gets a question that is not blank */
    QuestionPanel(Consumer<String> ask) {
        addClassNames("card", "try-question");
        question.setPlaceholder(Phrase.of("How long does delivery take?"));
        question.setMaxLength(LONGEST);
        question.setClearButtonVisible(true);
        question.setWidthFull();
        Button find = new Button(Phrase.of("Find passages"), new Glyph("search"), event -> submit(ask));
        question.addKeyPressListener(Key.ENTER, event -> submit(ask));
        Div row = new Div(question, find);
        row.addClassName("try-row");
        answer.getElement().setAttribute("aria-live", "polite");
        add(row, answer);
    }

    void show(String asked, List<PassageView> passages) {
        question.setValue(asked);
        answer.removeAll();
        if (passages.isEmpty()) {
            answer.add(new Paragraph(Phrase.of("Nothing here answers this. Write or import an article about it.")));
            return;
        }
        OrderedList found = new OrderedList();
        passages.forEach(passage -> found.add(item(passage)));
        answer.add(found);
    }

    private void submit(Consumer<String> ask) {
        if (!question.getValue().isBlank()) {
            ask.accept(question.getValue().strip());
        }
    }

    private static ListItem item(PassageView passage) {
        String place = passage.heading().isEmpty() ? passage.title() : passage.title() + " \u203A " + passage.heading();
        Span score = new Span(Math.round(100 * passage.score()) + " %");
        score.addClassName("passage-score");
        score.getElement().setAttribute("title", Phrase.of("How well it fits, by meaning and shared words"));
        Paragraph text = new Paragraph(passage.text());
        text.addClassName("passage-text");
        text.getElement().setAttribute("dir", "auto");
        return new ListItem(new Header(new H3(place), score), text);
    }
}

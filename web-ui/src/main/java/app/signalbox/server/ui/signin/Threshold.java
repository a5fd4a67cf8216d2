package app.signalbox.server.ui.signin;

import app.signalbox.server.ui.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The card in the middle of a page for people who are not signed in yet. */
class Threshold extends Main {

    private final Div card = new Div();

    Threshold() {
        addClassName("threshold");
        card.addClassName("threshold-card");
        Span mark = new Span(new Glyph("signalbox"), new Span("Signalbox"));
        mark.addClassName("logo");
        add(mark, card);
    }

    /** Puts a title, a sentence and what follows on the card, in place of what was there. */
    void show(String title, String sentence, Component... below) {
        card.removeAll();
        card.add(new H1(title));
        if (!sentence.isEmpty()) {
            card.add(new Paragraph(sentence));
        }
        card.add(below);
    }
}

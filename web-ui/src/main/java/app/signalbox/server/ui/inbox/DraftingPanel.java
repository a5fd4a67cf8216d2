package app.signalbox.server.ui.inbox;

import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the language model has written so far of an answer. Nobody has checked it, so it can't be copied by a button. */
class DraftingPanel extends Aside {

    private final Paragraph text = new Paragraph();

    DraftingPanel() {
        addClassNames("draft", "drafting");
        getElement()
                .setAttribute("aria-label", Phrase.of("Answer being written"))
                .setAttribute("aria-live", "polite");
        Span title = new Span(Phrase.of("Draft"));
        title.addClassName("draft-title");
        Span provisional = new Span(Phrase.of("Being written, not checked yet"));
        provisional.addClassName("draft-confidence");
        text.addClassName("draft-text");
        text.getElement().setAttribute("dir", "auto");
        add(new Header(new Glyph("ai"), title, provisional), text);
        clear();
    }

    /** Shows the sentences in place of those before. */
    void say(List<String> sentences) {
        text.setText(String.join(" ", sentences));
        setVisible(true);
    }

    void clear() {
        text.setText("");
        setVisible(false);
    }
}

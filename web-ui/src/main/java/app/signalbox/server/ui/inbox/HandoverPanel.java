package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.HandoverView;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Why the AI leaves the answer to a person. */
class HandoverPanel extends Aside {

    HandoverPanel(HandoverView handover) {
        addClassNames("draft", "handover");
        getElement().setAttribute("aria-label", Phrase.of("Why there is no draft"));
        Span title = new Span(Words.of(handover.reason()));
        title.addClassName("draft-title");
        Header header = new Header(new Glyph("ai"), new Span(Phrase.of("No draft")), title);
        Paragraph note = new Paragraph(Phrase.said(handover.note()));
        note.addClassName("handover-note");
        add(header, note);
    }
}

package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What came of each file or address, line by line. */
class ImportResults extends UnorderedList {

    ImportResults() {
        addClassName("import-results");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void add(ImportedItem item) {
        Span source = new Span(item.source());
        source.addClassName("import-source");
        ListItem line = new ListItem(new Glyph(glyph(item.outcome())), source, new Span(Phrase.said(item.sentence())));
        line.addClassName("import-" + item.outcome().value());
        add(line);
        setVisible(true);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    private static String glyph(ImportOutcome outcome) {
        return switch (outcome) {
            case ADDED, REPLACED, UNCHANGED -> "check";
            case REFUSED -> "alarm";
        };
    }
}

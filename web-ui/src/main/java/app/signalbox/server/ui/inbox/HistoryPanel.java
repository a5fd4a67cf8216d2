package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** Who did what to the conversation, latest first. */
class HistoryPanel extends Section {

    private static final int SHOWN = 20;

    HistoryPanel(List<HistoryEntry> entries) {
        addClassName("history");
        UnorderedList list = new UnorderedList();
        entries.stream().limit(SHOWN).forEach(entry -> list.add(item(entry)));
        add(new H2(Phrase.of("History")), list);
        setVisible(!entries.isEmpty());
    }

    private static ListItem item(HistoryEntry entry) {
        Span what = new Span(ActWords.done(entry));
        Span who = new Span(Objects.requireNonNullElse(entry.madeByName(), "Signalbox"));
        who.addClassName("quiet");
        ListItem item = new ListItem(what, who, new Age(entry.madeAt()));
        if (entry.undoneAt() != null) {
            item.addClassName("history-undone");
            item.add(new Span(Phrase.of("taken back")));
        }
        return item;
    }
}

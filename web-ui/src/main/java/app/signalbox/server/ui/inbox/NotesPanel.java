package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.NoteView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** What colleagues remarked beside the conversation. */
class NotesPanel extends Section {

    /**
     * @param me who looks; one's own notes can be deleted
     * @param mayWrite whether there is a button to write one
     */
    NotesPanel(List<NoteView> notes, UUID me, boolean mayWrite, Runnable write, Consumer<UUID> delete) {
        addClassName("notes");
        add(new H2(Phrase.of("Notes")));
        if (notes.isEmpty()) {
            Paragraph none = new Paragraph(Phrase.of("None yet. Only your team sees them."));
            none.addClassName("quiet");
            add(none);
        }
        notes.forEach(note -> add(shown(note, me, delete)));
        if (mayWrite) {
            Button add = new Button(Phrase.of("Write a note"), event -> write.run());
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add.setTooltipText(Phrase.of("Write a note (n)"));
            add(add);
        }
    }

    private static Div shown(NoteView note, UUID me, Consumer<UUID> delete) {
        Paragraph text = new Paragraph(note.text());
        text.getElement().setAttribute("dir", "auto");
        Div by = new Div(
                new Span(Objects.requireNonNullElse(note.authorName(), Phrase.in("author", "a machine"))),
                new Age(note.writtenAt()));
        by.addClassNames("pair", "quiet");
        if (me.equals(note.authorId())) {
            Button gone = new Button(Phrase.of("Delete"), event -> delete.accept(note.id()));
            gone.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            gone.setAriaLabel(Phrase.of("Delete this note"));
            by.add(gone);
        }
        Div shown = new Div(text, by);
        shown.addClassName("note");
        return shown;
    }
}

package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stages beside each other, each with its leads as cards to drag; keys do the same. */
class LeadBoard extends Div {

    private final transient LeadVerbs verbs;
    private final boolean movable;

    LeadBoard(List<LeadColumn> columns, @Nullable UUID opened, boolean movable, LeadVerbs verbs) {
        this.verbs = verbs;
        this.movable = movable;
        addClassName("lead-board");
        columns.forEach(column -> add(column(column, opened)));
    }

    private Section column(LeadColumn column, @Nullable UUID opened) {
        String stage = LeadWords.of(column.stage());
        Span count = new Span(String.valueOf(column.count()));
        count.addClassName("quiet");
        H2 heading = new H2(stage + " ");
        heading.add(count);
        Section section = new Section(heading);
        section.addClassName("lead-column");
        section.getElement().setAttribute("aria-label", Phrase.of("{0}, {1} leads", stage, column.count()));
        column.leads().forEach(lead -> section.add(card(lead, opened)));
        if (column.count() > column.leads().size()) {
            section.add(new Paragraph(Phrase.of(
                    "{0} more in the list", column.count() - column.leads().size())));
        }
        if (movable) {
            DropTarget<Section> target = DropTarget.create(section);
            target.setDropEffect(DropEffect.MOVE);
            target.addDropListener(event -> event.getDragData()
                    .filter(LeadView.class::isInstance)
                    .map(LeadView.class::cast)
                    .filter(lead -> lead.stage() != column.stage())
                    .ifPresent(lead -> verbs.move(lead, column.stage())));
        }
        return section;
    }

    private Div card(LeadView lead, @Nullable UUID opened) {
        NativeButton who =
                new NativeButton(Words.person(lead.contactName(), lead.channel()), event -> verbs.open(lead.id()));
        who.addClassName("lead-who");
        who.getElement().setAttribute("dir", "auto");
        Span score = new Span(String.valueOf(lead.score()));
        score.addClassName("lead-points");
        score.getElement()
                .setAttribute(
                        "title", Phrase.of("Score {0}, {1} to {2}", lead.score(), lead.scoreLow(), lead.scoreHigh()));
        Div head = new Div(
                new Glyph("net-" + lead.channel().value())
                        .labelled(lead.channel().displayName()),
                who,
                score);
        head.addClassName("lead-head");
        Span next =
                new Span(lead.wonMicros() == null ? Phrase.said(lead.nextStep().sentence()) : LeadWords.standing(lead));
        next.addClassName("quiet");
        Div card = new Div(head, next);
        card.addClassName("lead-card");
        if (Objects.equals(lead.id(), opened)) {
            card.addClassName("lead-opened");
            who.getElement().setAttribute("aria-current", "true");
        }
        if (movable) {
            DragSource<Div> source = DragSource.create(card);
            source.setEffectAllowed(EffectAllowed.MOVE);
            source.setDragData(lead);
        }
        return card;
    }
}

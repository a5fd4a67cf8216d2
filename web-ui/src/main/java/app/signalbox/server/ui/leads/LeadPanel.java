package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadMove;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadUse;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Amounts;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All about one lead: what to do next, why this score, how it came to us, and what happened to it. */
class LeadPanel extends Aside {

    private final transient LeadVerbs verbs;

    /** Where there is no room beside the list it stands above it, or in its place. */
    private static final String COME_INTO_SIGHT =
            "if (matchMedia('(max-width: 1099px)').matches) this.scrollIntoView({ block: 'start' })";

    /** @param mayManage whether the operator moves leads and contests scores here */
    LeadPanel(LeadDetail detail, boolean mayManage, LeadVerbs verbs) {
        this.verbs = verbs;
        LeadView lead = detail.lead();
        addClassName("lead-panel");
        getElement().setAttribute("aria-label", Phrase.of("Lead"));
        add(head(lead), nextStep(lead));
        if (mayManage) {
            add(stages(lead));
        }
        add(score(detail, mayManage), basis(detail), history(detail));
        getElement().executeJs(COME_INTO_SIGHT);
    }

    private Header head(LeadView lead) {
        H2 name = new H2(Words.person(lead.contactName(), lead.channel()));
        name.getElement().setAttribute("dir", "auto");
        Button close = small(Phrase.of("Close"), verbs::close);
        close.setIcon(new Glyph("close"));
        return new Header(
                new Glyph("net-" + lead.channel().value())
                        .labelled(lead.channel().displayName()),
                name,
                close);
    }

    private static Section nextStep(LeadView lead) {
        Paragraph sentence = new Paragraph(Phrase.said(lead.nextStep().sentence()));
        sentence.addClassName("next-step");
        Instant due = lead.nextStep().dueAt();
        if (due != null) {
            sentence.add(new Span(" "), new Age(due).asDue());
        }
        Span standing = new Span(LeadWords.standing(lead));
        standing.addClassName("chip");
        Anchor conversation = new Anchor(
                "inbox/" + lead.tenant() + "/everything/" + lead.conversationId(), Phrase.of("Open the conversation"));
        conversation.getElement().setAttribute("router-link", true);
        return section(
                Phrase.of("Next"),
                sentence,
                standing,
                new Span(" " + Phrase.of("since") + " "),
                new Age(lead.stageSince()),
                new Paragraph(conversation));
    }

    private Select<LeadStage> stages(LeadView lead) {
        Select<LeadStage> stage = new Select<>();
        stage.setLabel(Phrase.of("Stage"));
        stage.setItems(LeadStage.values());
        stage.setItemLabelGenerator(LeadWords::of);
        stage.setValue(lead.stage());
        stage.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                stage.setValue(lead.stage());
                verbs.move(lead, event.getValue());
            }
        });
        return stage;
    }

    private Section score(LeadDetail detail, boolean mayManage) {
        LeadView lead = detail.lead();
        Span figure = new Span(String.valueOf(lead.score()));
        figure.addClassName("big-score");
        Span interval = new Span(" " + Phrase.of("{0} to {1}", lead.scoreLow(), lead.scoreHigh()));
        interval.addClassName("quiet");
        Section section = section(Phrase.of("Score"), figure, interval, list(lead.reasons()));
        if (detail.quote() != null) {
            HtmlComponent quote = new HtmlComponent("blockquote");
            quote.getElement().setText(detail.quote()).setAttribute("dir", "auto");
            section.add(quote);
        }
        section.add(new H3(Phrase.of("What would change it")), list(detail.outlook()));
        if (mayManage && lead.messageId() != null) {
            Div contest = new Div(
                    small(Phrase.of("Too high (-)"), () -> verbs.tooHigh(lead)),
                    small(Phrase.of("Too low (+)"), () -> verbs.tooLow(lead)),
                    small(Phrase.of("Your score (c)"), () -> verbs.score(lead)));
            contest.addClassName("contest");
            section.add(contest);
        }
        return section;
    }

    private static Section basis(LeadDetail detail) {
        UnorderedList uses = new UnorderedList();
        detail.basis().uses().forEach(use -> uses.add(use(use)));
        return section(
                Phrase.of("Consent and lawful basis"),
                new Paragraph(Phrase.said(detail.basis().origin())),
                new Paragraph(Phrase.said(detail.basis().lawfulBasis())),
                uses);
    }

    private static ListItem use(LeadUse use) {
        ListItem item = new ListItem(
                new Glyph(use.allowed() ? "check" : "lock"),
                new Span(
                        use.allowed()
                                ? Phrase.of("{0}: allowed.", Phrase.said(use.use())) + " "
                                : Phrase.of("{0}: not allowed.", Phrase.said(use.use())) + " "));
        if (use.reason() != null) {
            item.add(new Span(Phrase.said(use.reason()) + " "));
        }
        if (use.source() != null) {
            Anchor source = new Anchor(use.source(), Phrase.of("The rule"));
            source.setTarget("_blank");
            source.getElement().setAttribute("rel", "noopener noreferrer");
            item.add(source);
        }
        return item;
    }

    private static Section history(LeadDetail detail) {
        UnorderedList moves = new UnorderedList();
        moves.addClassName("lead-history");
        detail.history().forEach(move -> moves.add(move(move)));
        moves.add(new ListItem(
                new Span(Phrase.of("Found.") + " "), new Age(detail.lead().capturedAt())));
        return section(Phrase.of("History"), moves);
    }

    private static ListItem move(LeadMove move) {
        String amount = move.wonMicros() == null || move.wonCurrency() == null
                ? ""
                : ", " + Amounts.of(move.wonCurrency(), move.wonMicros());
        String reason = Optional.ofNullable(move.lostReason())
                .map(why -> ", " + LeadWords.of(why))
                .orElse("");
        String who = move.movedByName() == null ? Phrase.of("A machine") : move.movedByName();
        ListItem item = new ListItem(
                new Span(Phrase.of(
                                "{0}: {1} to {2}.",
                                who, LeadWords.of(move.from()), LeadWords.of(move.to()) + amount + reason)
                        + " "),
                new Age(move.movedAt()));
        if (move.note() != null) {
            Paragraph note = new Paragraph(move.note());
            note.getElement().setAttribute("dir", "auto");
            item.add(note);
        }
        return item;
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> {
            ListItem item = new ListItem(Phrase.said(sentence));
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        return list;
    }

    private static Section section(String title, Component... parts) {
        return new Section(
                Stream.concat(Stream.of(new H3(title)), Stream.of(parts)).toArray(Component[]::new));
    }

    private static Button small(String label, Runnable click) {
        Button button = new Button(label, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}

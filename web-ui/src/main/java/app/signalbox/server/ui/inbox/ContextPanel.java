package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What is known beside the messages: who and for which brand, how the AI reads it, and the lead. */
class ContextPanel extends Aside {

    private final Button close;
    private final transient ReadingVerbs verbs;

    ContextPanel(Runnable fold, ReadingVerbs verbs) {
        this.verbs = verbs;
        close = new Button(new Glyph("close"), event -> fold.run());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(Phrase.of("Close the details"));
        close.addClassNames("only-folded", "context-close");
        addClassName("context");
        getElement().setAttribute("aria-label", Phrase.of("Person, triage and lead"));
    }

    void clear() {
        removeAll();
    }

    void show(ConversationDetail detail, String brandName, String brandColour, Correctable correctable) {
        removeAll();
        add(close, person(detail, brandName, brandColour));
        TriageView triage = detail.triage();
        if (triage == null) {
            add(section(Phrase.of("Triage"), new Paragraph(unread(detail))));
            return;
        }
        add(triage(triage, correctable), lead(triage, correctable));
        if (correctable.allowed()) {
            add(allCorrections());
        }
    }

    private static String unread(ConversationDetail detail) {
        boolean nobodyWrote = detail.messages().stream().noneMatch(said -> said.direction() == Direction.INBOUND);
        return nobodyWrote
                ? Phrase.of("There is nothing to read yet: nobody outside has written here.")
                : Phrase.of("Not read yet. The AI usually gets to it within seconds.");
    }

    private static Section person(ConversationDetail detail, String brandName, String brandColour) {
        Span brand = new Span(brandName);
        brand.addClassNames("brand-name", brandColour);
        DescriptionList facts = facts();
        fact(facts, Phrase.of("Brand"), brand);
        fact(facts, Phrase.of("On"), new Span(detail.channel().displayName() + ", " + Words.of(detail.kind())));
        if (detail.waitingSince() != null) {
            fact(facts, Phrase.of("Waits since"), new Age(detail.waitingSince()));
            Due.of(detail, ViewerZone.get()).ifPresent(why -> fact(facts, Phrase.of("Order"), new Span(why)));
        }
        fact(facts, Phrase.of("Last message"), new Age(detail.lastMessageAt()));
        Section section = section(Words.person(detail.contactName(), detail.channel()), facts);
        section.addClassName("context-person");
        return section;
    }

    private Section triage(TriageView triage, Correctable correctable) {
        DescriptionList facts = facts();
        fact(facts, Phrase.of("Wants"), intent(triage, correctable));
        if (triage.secondIntent() != null) {
            fact(facts, Phrase.of("Also"), new Span(Words.of(triage.secondIntent())));
        }
        fact(facts, Phrase.of("Sentiment"), sure(Words.of(triage.sentiment()), triage.sentimentConfidence()));
        fact(facts, Phrase.of("Urgency"), urgency(triage, correctable));
        fact(facts, Phrase.of("Language"), new Span(Words.language(triage.language())));
        Span engine = new Span(Words.engine(triage.engine()));
        engine.setTitle(Phrase.of("Model {0}", triage.modelVersion()));
        Div read = pair(engine, new Age(triage.triagedAt()));
        fact(facts, Phrase.of("Read by"), read);
        return triage.unsure() ? section(Phrase.of("Triage"), unsure(), facts) : section(Phrase.of("Triage"), facts);
    }

    private Section lead(TriageView triage, Correctable correctable) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("reasons");
        triage.leadReasons().forEach(reason -> reasons.add(new ListItem(Phrase.said(reason))));
        if (triage.leadScore() == null) {
            Paragraph none = new Paragraph(Phrase.of("Not scored."));
            none.addClassName("quiet");
            return section(Phrase.of("Lead"), none, reasons);
        }
        Span score = new Span(triage.leadScore().toString());
        score.addClassName("big-score");
        Span interval = new Span(Phrase.of("{0} to {1}", triage.leadScoreLow(), triage.leadScoreHigh()));
        interval.addClassName("interval");
        interval.setTitle(Phrase.of("The score is likely between these"));
        Component shown = correctable.allowed()
                ? CorrectionMenu.ofScore(triage.leadScore(), score, value -> verbs.correct(Aspect.SCORE, value))
                : score;
        Div figures = new Div(shown, new Span(Phrase.of("of 100")), beside(interval, Aspect.SCORE, correctable));
        figures.addClassName("lead-figures");
        return section(Phrase.of("Lead"), figures, meter(triage), reasons);
    }

    private static Div meter(TriageView triage) {
        int low = triage.leadScoreLow() == null ? 0 : triage.leadScoreLow();
        int high = triage.leadScoreHigh() == null ? 100 : triage.leadScoreHigh();
        Div span = new Div();
        span.addClassName("meter-span");
        span.getStyle().set("left", low + "%").set("width", Math.max(1, high - low) + "%");
        Div point = new Div();
        point.addClassName("meter-point");
        point.getStyle().set("left", triage.leadScore() + "%");
        Div meter = new Div(span, point);
        meter.addClassName("meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        return meter;
    }

    private Component intent(TriageView triage, Correctable correctable) {
        Span chip = new Span(new Glyph("intent-" + triage.intent().value()), new Span(Words.of(triage.intent())));
        chip.addClassNames("chip", "intent-" + triage.intent().value());
        Span sure = new Span(Words.percent(triage.intentConfidence()));
        sure.addClassName("quiet");
        Component shown = correctable.allowed()
                ? CorrectionMenu.ofIntent(triage.intent(), chip, value -> verbs.correct(Aspect.INTENT, value))
                : chip;
        return pair(shown, beside(sure, Aspect.INTENT, correctable));
    }

    private Component urgency(TriageView triage, Correctable correctable) {
        Span word = new Span(Words.of(triage.urgency()));
        word.addClassName("urgency-" + triage.urgency().value());
        Component shown = correctable.allowed()
                ? CorrectionMenu.ofUrgency(triage.urgency(), word, value -> verbs.correct(Aspect.URGENCY, value))
                : word;
        return pair(shown, beside(new Span(), Aspect.URGENCY, correctable));
    }

    /** Whose word it is where it isn't the engine's, otherwise what the engine adds to it. */
    private Component beside(Component engines, Aspect aspect, Correctable correctable) {
        return correctable
                .of(aspect)
                .<Component>map(correction -> new CorrectedBy(correction, correctable, verbs))
                .orElse(engines);
    }

    private Button allCorrections() {
        Button all = new Button(Phrase.of("All corrections"), event -> verbs.showAll());
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.addClassName("all-corrections");
        return all;
    }

    private static Component sure(String word, double confidence) {
        Span sure = new Span(Words.percent(confidence));
        sure.addClassName("quiet");
        return pair(new Span(word), sure);
    }

    private static Div pair(Component value, Component beside) {
        Div pair = new Div(value, beside);
        pair.addClassName("pair");
        return pair;
    }

    private static Div unsure() {
        Div mark = new Div(
                new Glyph("unsure"), new Span(Phrase.of("The AI is unsure. Read it yourself before relying on this.")));
        mark.addClassName("unsure");
        return mark;
    }

    private static Section section(String title, Component... parts) {
        H2 heading = new H2(title);
        heading.getElement().setAttribute("dir", "auto");
        Section section = new Section(heading);
        section.add(parts);
        return section;
    }

    private static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }

    private static void fact(DescriptionList facts, String term, Component value) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }
}

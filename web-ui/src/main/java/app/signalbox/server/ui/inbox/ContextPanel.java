package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
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

    ContextPanel(Runnable fold) {
        close = new Button(new Glyph("close"), event -> fold.run());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel("Close the details");
        close.addClassNames("only-folded", "context-close");
        addClassName("context");
        getElement().setAttribute("aria-label", "Person, triage and lead");
    }

    void clear() {
        removeAll();
    }

    void show(ConversationDetail detail, String brandName, String brandColour) {
        removeAll();
        add(close, person(detail, brandName, brandColour));
        TriageView triage = detail.triage();
        if (triage == null) {
            add(section("Triage", new Paragraph("Not read yet. The AI usually gets to it within seconds.")));
            return;
        }
        add(triage(triage), lead(triage));
    }

    private static Section person(ConversationDetail detail, String brandName, String brandColour) {
        Span brand = new Span(brandName);
        brand.addClassNames("brand-name", brandColour);
        DescriptionList facts = facts();
        fact(facts, "Brand", brand);
        fact(facts, "On", new Span(Words.of(detail.channel()) + ", " + Words.of(detail.kind())));
        if (detail.waitingSince() != null) {
            fact(facts, "Waits since", new Age(detail.waitingSince()));
        }
        fact(facts, "Last message", new Age(detail.lastMessageAt()));
        Section section = section(Words.person(detail.contactName(), detail.channel()), facts);
        section.addClassName("context-person");
        return section;
    }

    private static Section triage(TriageView triage) {
        DescriptionList facts = facts();
        fact(facts, "Wants", intent(triage));
        if (triage.secondIntent() != null) {
            fact(facts, "Also", new Span(Words.of(triage.secondIntent())));
        }
        fact(facts, "Sentiment", sure(Words.of(triage.sentiment()), triage.sentimentConfidence()));
        Span urgency = new Span(Words.of(triage.urgency()));
        urgency.addClassName("urgency-" + triage.urgency().value());
        fact(facts, "Urgency", urgency);
        fact(facts, "Language", new Span(Words.language(triage.language())));
        Span engine = new Span(triage.engine());
        engine.setTitle("Model " + triage.modelVersion());
        Div read = pair(engine, new Age(triage.triagedAt()));
        fact(facts, "Read by", read);
        return triage.unsure() ? section("Triage", unsure(), facts) : section("Triage", facts);
    }

    private static Section lead(TriageView triage) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("reasons");
        triage.leadReasons().forEach(reason -> reasons.add(new ListItem(reason)));
        if (triage.leadScore() == null) {
            Paragraph none = new Paragraph("Not scored.");
            none.addClassName("quiet");
            return section("Lead", none, reasons);
        }
        Span score = new Span(triage.leadScore().toString());
        score.addClassName("big-score");
        Span interval = new Span(triage.leadScoreLow() + " to " + triage.leadScoreHigh());
        interval.addClassName("interval");
        interval.setTitle("The score is likely between these");
        Div figures = new Div(score, new Span("of 100"), interval);
        figures.addClassName("lead-figures");
        return section("Lead", figures, meter(triage), reasons);
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

    private static Component intent(TriageView triage) {
        Span chip = new Span(new Glyph("intent-" + triage.intent().value()), new Span(Words.of(triage.intent())));
        chip.addClassNames("chip", "intent-" + triage.intent().value());
        Span sure = new Span(Words.percent(triage.intentConfidence()));
        sure.addClassName("quiet");
        return pair(chip, sure);
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
        Div mark = new Div(new Glyph("unsure"), new Span("The AI is unsure. Read it yourself before relying on this."));
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

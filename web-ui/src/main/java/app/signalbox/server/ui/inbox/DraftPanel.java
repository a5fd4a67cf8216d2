package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer that the AI proposes, how sure it is, and what it took it from. */
class DraftPanel extends Aside {

    /** What an operator does with a draft. */
    interface Verdicts {

        /** Puts it into the answer. */
        void use();

        /** Sets it aside as no use. */
        void reject();

        /** Says why it was set aside. */
        void explain();

        /** Takes that back. */
        void takeBack();

        /** Whether it was set aside. */
        boolean isRejected();
    }

    /**
     * @param tenant slug of the brand
     * @param verdicts absent where nothing can be answered
     */
    DraftPanel(String tenant, DraftView draft, @Nullable Verdicts verdicts) {
        addClassName("draft");
        getElement().setAttribute("aria-label", Phrase.of("Proposed answer"));
        Span confidence = new Span(Phrase.of("{0} sure", Words.percent(draft.confidence())));
        confidence.addClassName("draft-confidence");
        Button copy = new Button(Phrase.of("Copy"), new Glyph("copy"), event -> copy(draft.text()));
        copy.addThemeVariants(ButtonVariant.SMALL);
        Span title = new Span(Phrase.of("Draft"));
        title.addClassName("draft-title");
        Div verbs = new Div(copy);
        verbs.addClassName("draft-verbs");
        Header header = new Header(new Glyph("ai"), title, confidence, new Age(draft.draftedAt()), verbs);
        if (verdicts != null && verdicts.isRejected()) {
            addClassName("draft-rejected");
            Span aside = new Span(Phrase.in("draft", "Set aside"));
            aside.addClassName("draft-confidence");
            verbs.removeAll();
            verbs.add(
                    verb(Phrase.of("Say why"), "edit", Phrase.of("What is wrong with it"), verdicts::explain),
                    verb(Phrase.of("Take back"), "back", Phrase.of("Show it again"), verdicts::takeBack));
            add(new Header(new Glyph("ai"), title, aside, verbs));
            return;
        }
        if (verdicts != null) {
            verbs.add(
                    verb(Phrase.of("Use"), "edit", Phrase.of("Put it into the answer (d)"), verdicts::use),
                    verb(Phrase.of("Set aside"), "close", Phrase.of("It is no use (D)"), verdicts::reject));
        }
        add(header, text(draft), sources(tenant, draft));
    }

    private static Button verb(String label, String glyph, String tooltip, Runnable run) {
        Button button = new Button(label, new Glyph(glyph), event -> run.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTooltipText(tooltip);
        return button;
    }

    private void copy(String text) {
        getElement().executeJs("navigator.clipboard.writeText($0)", text);
        Notice.done(Phrase.of("Copied. Paste it where you answer.")).show();
    }

    /** Each sentence with the number of its source; one without any is marked, because somebody must check it. */
    private static Paragraph text(DraftView draft) {
        Paragraph text = new Paragraph();
        text.addClassName("draft-text");
        text.getElement().setAttribute("dir", "auto");
        for (DraftSentence each : draft.sentences()) {
            Span sentence = new Span(each.text());
            if (each.source() == null) {
                sentence.addClassName("draft-unsourced");
                sentence.setTitle(Phrase.of("No article says this. Check it before you send it."));
            } else {
                Span number = new Span(String.valueOf(draft.sources().indexOf(each.source()) + 1));
                number.addClassName("draft-number");
                number.setTitle(each.source());
                sentence.add(new Text(" "), number);
            }
            text.add(sentence, new Text(" "));
        }
        return text;
    }

    private static Div sources(String tenant, DraftView draft) {
        Div sources = new Div();
        sources.addClassName("draft-sources");
        for (int i = 0; i < draft.sources().size(); i++) {
            Span number = new Span(String.valueOf(i + 1));
            number.addClassName("draft-number");
            Span source = new Span(number, source(tenant, draft, draft.sources().get(i)));
            source.addClassName("draft-source");
            sources.add(source);
        }
        if (draft.sentences().stream().anyMatch(each -> each.source() == null)) {
            Span check = new Span(Phrase.of("No article says what is underlined. Check it before you send it."));
            check.addClassName("draft-check");
            sources.add(check);
        }
        return sources;
    }

    /** An earlier answer leads to where it was given. */
    private static Component source(String tenant, DraftView draft, String title) {
        return draft.sentences().stream()
                .filter(each -> title.equals(each.source()))
                .flatMap(each -> Stream.ofNullable(each.conversationId()))
                .findFirst()
                .<Component>map(conversation -> new Anchor("inbox/" + tenant + "/everything/" + conversation, title))
                .orElseGet(() -> new Span(title));
    }
}

package app.signalbox.server.ui.rules;

import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.inbox.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** What a rule would have done. */
class TrialPanel extends Section {

    TrialPanel(String brand, RuleTrial trial) {
        addClassName("trial");
        getElement().setAttribute("role", "status");
        add(new H3(Phrase.of("Dry run on the last 30 days")), new Paragraph(sentence(trial)));
        trial.remarks().forEach(remark -> add(new Paragraph(Phrase.said(remark))));
        if (trial.acts() > 0) {
            add(list(trial.effects().stream().map(TrialPanel::effect).toList()));
            add(new Paragraph(Phrase.of(
                    "It pauses by itself before it acts on more than {0} conversations within an hour; the busiest hour would have had {1}.",
                    trial.limitPerHour(), trial.busiestHour())));
        }
        if (!trial.others().isEmpty()) {
            add(new Paragraph(Phrase.of("Rules that would have acted on the same messages:")));
            add(list(trial.others().stream().map(TrialPanel::other).toList()));
        }
        if (!trial.samples().isEmpty()) {
            add(new Paragraph(Phrase.of("The latest of them:")));
            add(list(trial.samples().stream().map(one -> sample(brand, one)).toList()));
        }
    }

    private static String sentence(RuleTrial trial) {
        return trial.acts() == 0
                ? Phrase.count(
                        trial.messages(),
                        "It would have done nothing; {0} message was looked at.",
                        "It would have done nothing; {0} messages were looked at.")
                : Phrase.count(
                        trial.acts(),
                        "It would have acted once; {2} messages were looked at. Nothing was changed.",
                        "It would have acted {0} times, on {1} conversations; {2} messages were looked at. Nothing was changed.",
                        trial.conversations(),
                        trial.messages());
    }

    private static ListItem effect(RuleTrial.Effect effect) {
        return new ListItem(
                Phrase.count(effect.changes(), "{1}: once", "{1}: {0} times", RuleWords.of(effect.action())));
    }

    private static ListItem other(RuleTrial.Other other) {
        return new ListItem(Phrase.count(other.acts(), "{1}: once", "{1}: {0} times", other.name()));
    }

    private static ListItem sample(String brand, RuleTrial.Sample sample) {
        Anchor open = conversation(brand, sample.conversationId().toString(), sample.contactName(), sample.number());
        open.setTarget(AnchorTarget.BLANK);
        Span text = new Span(Objects.requireNonNullElse(sample.text(), Phrase.of("(no text)")));
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("trial-text");
        return new ListItem(open, text, new Age(sample.at()));
    }

    static Anchor conversation(String brand, String id, String name, long number) {
        Anchor open = new Anchor(
                "inbox/" + brand + "/everything/" + id,
                Phrase.of("{0}, #{1}", Words.person(name), String.valueOf(number)));
        open.getElement().setAttribute("dir", "auto");
        return open;
    }

    private static Component list(List<ListItem> items) {
        UnorderedList list = new UnorderedList();
        items.forEach(list::add);
        return list;
    }
}

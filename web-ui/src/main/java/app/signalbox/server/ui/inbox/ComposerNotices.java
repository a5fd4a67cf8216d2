package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyOptions.Driver;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What whoever answers has to know before they write. */
class ComposerNotices extends Div {

    ComposerNotices() {
        addClassName("composer-notices");
    }

    void show(ReplyOptions now, String operator) {
        removeAll();
        if (now.accountReason() != null) {
            add(notice("unsure", Phrase.of("It will wait: {0}", Phrase.said(now.accountReason()))));
        }
        Driver driver = now.drivenBy();
        if (driver != null && !operator.equals(driver.name())) {
            add(notice("person", Phrase.of("{0} is answering at the moment.", who(driver))));
        }
        setVisible(getComponentCount() > 0);
    }

    /** Why there is no answer, with the rule that says so. */
    static Component[] refusal(ReplyOption option) {
        Span words = new Span(
                option.reason() == null
                        ? Phrase.of("The network allows no answer here.")
                        : Phrase.said(option.reason()));
        if (option.source() == null || !option.source().startsWith("https://")) {
            return new Component[] {new Glyph("lock"), words};
        }
        Anchor rule = new Anchor(option.source(), Phrase.of("The rule"));
        rule.setTarget(AnchorTarget.BLANK);
        rule.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
        return new Component[] {new Glyph("lock"), words, rule};
    }

    private static String who(Driver driver) {
        return switch (driver.kind()) {
            case HUMAN -> driver.name() == null ? Phrase.of("Somebody else") : driver.name();
            case AI -> Phrase.of("The AI");
        };
    }

    private static Component notice(String glyph, String words) {
        Paragraph notice = new Paragraph(new Glyph(glyph), new Span(words));
        notice.addClassName("composer-notice");
        return notice;
    }
}

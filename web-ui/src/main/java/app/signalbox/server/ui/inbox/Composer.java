package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyOptions.Driver;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where an answer is written. What is not sent yet is kept for each conversation as long as the view is open. */
class Composer extends Section {

    private final transient Consumer<Unsent> send;
    private final transient Map<UUID, Unsent> kept = new HashMap<>();
    private final Div notices = new Div();
    private final Div forms = new Div();
    private final TextArea text = new TextArea();
    private final Div refusal = new Div();
    private final Span left = new Span();
    private final Span window = new Span();
    private final Button go = new Button("Send", event -> send());
    private final Div foot = new Div(left, window, go);
    private transient @Nullable UUID conversation;
    private transient List<ReplyOption> options = List.of();
    private @Nullable ReplyForm form;
    private @Nullable UUID draftId;

    /** @param send takes the answer; the text stays unless it is taken away */
    Composer(Consumer<Unsent> send) {
        this.send = send;
        addClassName("composer");
        getElement().setAttribute("aria-label", "Answer");
        notices.addClassName("composer-notices");
        forms.addClassName("composer-forms");
        forms.getElement().setAttribute("role", "group").setAttribute("aria-label", "How to answer");
        refusal.addClassName("composer-refusal");
        foot.addClassName("composer-foot");
        left.addClassName("composer-left");
        window.addClassName("composer-window");
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(8);
        text.setAriaLabel("Answer");
        text.getElement().setAttribute("dir", "auto");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> changed());
        text.addKeyDownListener(Key.ENTER, event -> send(), KeyModifier.CONTROL);
        text.addKeyDownListener(Key.ENTER, event -> send(), KeyModifier.META);
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        add(notices, forms, text, refusal, foot);
        setVisible(false);
    }

    /** Shows how the conversation can be answered now; what was written in it before is there again. */
    void show(ConversationDetail detail, ReplyOptions now, String operator) {
        boolean other = !detail.id().equals(conversation);
        if (other) {
            keep();
        }
        options = now.options();
        if (other) {
            conversation = detail.id();
            write(kept.getOrDefault(detail.id(), Unsent.NOTHING));
        }
        text.setPlaceholder("Answer " + Words.person(detail.contactName(), detail.channel()) + " …");
        go.setTooltipText((now.hold().isZero() ? "Send now" : "Send in " + Words.of(now.hold())) + " (Ctrl+Enter)");
        showNotices(now, operator);
        showOption();
        setVisible(true);
    }

    /** Puts what is written away until its conversation is opened again. */
    void leave() {
        keep();
        conversation = null;
        setVisible(false);
    }

    /** Whether something can be written now. */
    boolean takesText() {
        return isVisible() && text.isVisible();
    }

    void focusText() {
        if (takesText()) {
            text.focus();
        }
    }

    boolean isBlank() {
        return text.getValue().isBlank();
    }

    /** Puts the draft in place of what was written, which it returns. */
    Unsent use(DraftView draft) {
        Unsent before = written();
        write(new Unsent(draft.text(), form, draft.id()));
        text.focus();
        return before;
    }

    /** Writes it where it belongs, also where another conversation is open by now. */
    void putBack(UUID owner, Unsent answer) {
        if (owner.equals(conversation)) {
            write(answer);
        } else {
            kept.put(owner, answer);
        }
    }

    void write(Unsent answer) {
        text.setValue(answer.text());
        draftId = answer.draftId();
        form = answer.form();
        showOption();
    }

    private Unsent written() {
        return new Unsent(text.getValue(), form, draftId);
    }

    private void keep() {
        if (conversation != null) {
            if (isBlank()) {
                kept.remove(conversation);
            } else {
                kept.put(conversation, written());
            }
        }
    }

    private void send() {
        if (isBlank()) {
            text.focus();
        } else {
            send.accept(written());
        }
    }

    private void changed() {
        if (isBlank()) {
            draftId = null;
        }
        count();
    }

    private Optional<ReplyOption> chosen() {
        return options.stream()
                .filter(option -> option.form() == form)
                .findFirst()
                .or(() -> options.stream().filter(ReplyOption::allowed).findFirst())
                .or(() -> options.stream().findFirst());
    }

    private void choose(ReplyForm wanted) {
        form = wanted;
        showOption();
        focusText();
    }

    private void showOption() {
        chosen().ifPresent(option -> {
            form = option.form();
            showForms(option);
            text.setVisible(option.allowed());
            foot.setVisible(option.allowed());
            refusal.removeAll();
            refusal.setVisible(!option.allowed());
            if (!option.allowed()) {
                refusal.add(refusal(option));
            }
            showWindow(option);
            count();
        });
    }

    private void showForms(ReplyOption chosen) {
        forms.removeAll();
        forms.setVisible(options.size() > 1);
        for (ReplyOption option : options) {
            NativeButton choice = new NativeButton(Words.of(option.form()), event -> choose(option.form()));
            choice.getElement().setAttribute("aria-pressed", String.valueOf(option.equals(chosen)));
            forms.add(choice);
        }
    }

    private void showWindow(ReplyOption option) {
        window.removeAll();
        if (option.closesAt() != null) {
            window.add(new Span("Closes in "), new Age(option.closesAt()).asTimeLeft());
        }
        if (option.allowed() && option.reason() != null) {
            window.add(new Span(option.reason()));
        }
    }

    private void showNotices(ReplyOptions now, String operator) {
        notices.removeAll();
        if (now.accountReason() != null) {
            notices.add(notice("unsure", "It will wait: " + now.accountReason()));
        }
        Driver driver = now.drivenBy();
        if (driver != null && !operator.equals(driver.name())) {
            notices.add(notice("person", who(driver) + " is answering at the moment."));
        }
        notices.setVisible(notices.getComponentCount() > 0);
    }

    private static String who(Driver driver) {
        return switch (driver.kind()) {
            case HUMAN -> driver.name() == null ? "Somebody else" : driver.name();
            case AI -> "The AI";
        };
    }

    private static Component notice(String glyph, String words) {
        Paragraph notice = new Paragraph(new Glyph(glyph), new Span(words));
        notice.addClassName("composer-notice");
        return notice;
    }

    private static Component[] refusal(ReplyOption option) {
        Span words = new Span(option.reason() == null ? "The network allows no answer here." : option.reason());
        if (option.source() == null || !option.source().startsWith("https://")) {
            return new Component[] {new Glyph("lock"), words};
        }
        Anchor rule = new Anchor(option.source(), "The rule");
        rule.setTarget(AnchorTarget.BLANK);
        rule.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
        return new Component[] {new Glyph("lock"), words, rule};
    }

    /** Counts as people do; a network that counts otherwise has the last word when it is sent. */
    private void count() {
        chosen().ifPresent(option -> {
            String words = text.getValue().strip();
            int free = option.limit() - words.codePointCount(0, words.length());
            left.setText(free >= 0 ? free + " characters left" : -free + " characters too many");
            left.setClassName("composer-over", free < 0);
        });
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The opened conversation: who and where, its messages, and the proposed answer. */
class ConversationPanel extends Section {

    private static final int AT_ONCE = 40;

    private final transient Acting acting;
    private final Runnable back;
    private final Runnable toggleContext;
    private final transient Answering answering;
    private final Component company;
    private final Div messages = new Div();
    private final Div pending = new Div();
    private final Div subject = new Div();
    private final Div talk = new Div();
    private final transient Map<UUID, Bubble> bubbles = new HashMap<>();
    private final Div foot = new Div();
    private final Header header = new Header();
    private final transient List<MessageView> shown = new ArrayList<>();
    private int hiddenAbove;

    ConversationPanel(Acting acting, Runnable back, Runnable toggleContext, Answering answering, Component company) {
        this.company = company;
        this.acting = acting;
        this.back = back;
        this.toggleContext = toggleContext;
        this.answering = answering;
        addClassName("conversation");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", Phrase.of("Conversation"));
        messages.addClassName("messages");
        pending.addClassNames("messages", "messages-pending");
        talk.addClassName("talk");
        subject.addClassName("subject");
        foot.addClassName("conversation-foot");
    }

    /** Shows what stands where no conversation is open. */
    void showInstead(Component state) {
        shown.clear();
        removeAll();
        add(state);
    }

    /**
     * Shows a conversation; of one that is shown already only what is new is added.
     *
     * @param ask asks for a draft, and tells the sentences so far; absent where there is nobody to ask
     */
    void show(ConversationDetail detail, Outgoing outgoing, @Nullable Consumer<Consumer<List<String>>> ask) {
        header.removeAll();
        header.add(head(detail, outgoing.allowed()));
        foot.removeAll();
        if (detail.draft() != null) {
            foot.add(new DraftPanel(detail.tenant(), detail.draft(), outgoing.options() == null ? null : answering));
        } else if (detail.handover() != null) {
            foot.add(new HandoverPanel(detail.handover()));
        }
        if (ask != null && detail.draft() == null && detail.waitingSince() != null) {
            var drafting = new DraftingPanel();
            foot.add(drafting, new DraftButton(ask, drafting));
        }
        if (!continues(detail.messages())) {
            hiddenAbove = Math.max(0, detail.messages().size() - AT_ONCE);
            rebuild(detail, outgoing);
        } else {
            detail.messages()
                    .subList(shown.size(), detail.messages().size())
                    .forEach(message -> addBubble(message, detail, outgoing.allowed()));
        }
        showOutgoing(detail, outgoing);
        shown.clear();
        shown.addAll(detail.messages());
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private void showOutgoing(ConversationDetail detail, Outgoing outgoing) {
        pending.removeAll();
        outgoing.pending().forEach(entry -> pending.add(new OutboxBubble(entry, answering, outgoing.allowed())));
        pending.setVisible(pending.getComponentCount() > 0);
        for (MessageView message : detail.messages()) {
            Bubble bubble = bubbles.get(message.id());
            if (bubble != null) {
                outgoing.of(message).ifPresent(entry -> bubble.tell(entry.state()));
            }
        }
    }

    private void rebuild(ConversationDetail detail, Outgoing outgoing) {
        messages.removeAll();
        bubbles.clear();
        if (hiddenAbove > 0) {
            NativeButton earlier = new NativeButton(Phrase.of("Show {0} earlier messages", hiddenAbove), event -> {
                hiddenAbove = 0;
                rebuild(detail, outgoing);
                showOutgoing(detail, outgoing);
            });
            earlier.addClassName("earlier");
            messages.add(earlier);
        }
        detail.messages().stream().skip(hiddenAbove).forEach(message -> addBubble(message, detail, outgoing.allowed()));
        // a new one begins at its end, wherever the one before was scrolled to
        Div whole = new Div(messages, pending);
        whole.addClassName("messages-whole");
        Div scroller = new Div(whole);
        scroller.addClassName("messages-scroller");
        talk.removeAll();
        talk.add(scroller);
        showSubject(detail.subjectText());
        if (answering.composer().getParent().isEmpty()) {
            removeAll();
            add(header, subject, talk, foot, answering.composer());
        }
    }

    private void addBubble(MessageView message, ConversationDetail detail, boolean allowed) {
        Bubble bubble = new Bubble(
                message, Words.person(detail.contactName(), detail.channel()), detail.channel(), answering::picture);
        if (allowed && detail.kind() != ThreadKind.DM && isThere(message)) {
            bubble.with(new ActMenu(message, act -> answering.act(message, act)));
        }
        bubbles.put(message.id(), bubble);
        messages.add(bubble);
    }

    private static boolean isThere(MessageView message) {
        return message.direction() == Direction.INBOUND && message.deletedAt() == null;
    }

    private boolean continues(List<MessageView> now) {
        return !shown.isEmpty()
                && now.size() >= shown.size()
                && now.subList(0, shown.size()).equals(shown);
    }

    private Component[] head(ConversationDetail detail, boolean mayAnswer) {
        Button toList = icon("back", Phrase.of("Back to the list"), back);
        toList.addClassName("only-narrow");
        H1 who = new H1(Words.person(detail.contactName(), detail.channel()));
        who.getElement().setAttribute("dir", "auto");
        Span place = new Span(Words.of(detail.channel(), detail.kind()));
        place.addClassName("conversation-place");
        place.setTitle(place.getText());
        Span where = new Span(new Glyph("net-" + detail.channel().value()), place, new Span("· #" + detail.number()));
        where.addClassName("conversation-where");
        Span status = new Span(Words.of(detail.status()));
        status.addClassNames("status", "status-" + detail.status().value());
        where.add(status);
        Div titles = new Div(who, where, marks(detail));
        titles.addClassName("conversation-titles");
        Div verbs = new Div();
        verbs.addClassName("verbs");
        if (mayAnswer) {
            verbs.add(verbs(detail.status()));
            verbs.add(new DeskMenu(acting));
        }
        Button details = icon("panel", Phrase.of("Person, triage and lead"), toggleContext);
        details.addClassName("only-folded");
        verbs.add(details);
        return new Component[] {toList, titles, company, verbs};
    }

    /** Who is on it, how soon it is wanted, until when it is away, and its labels. */
    private static Div marks(ConversationDetail detail) {
        Div marks = new Div();
        marks.addClassName("conversation-marks");
        if (detail.assigneeName() != null) {
            marks.add(new Span(Phrase.of("{0} is on it", detail.assigneeName())));
        }
        if (detail.priority() != Priority.NORMAL) {
            marks.add(new Span(Phrase.of("Priority {0}", Phrase.within(ActWords.of(detail.priority())))));
        }
        if (detail.snoozedUntil() != null) {
            marks.add(new Span(new Span(Phrase.of("Back in") + " "), new Age(detail.snoozedUntil()).asTimeLeft()));
        }
        detail.labels().forEach(label -> {
            Span chip = new Span(label);
            chip.addClassName("chip");
            marks.add(chip);
        });
        marks.setVisible(marks.getComponentCount() > 0);
        return marks;
    }

    private Button[] verbs(ConversationStatus status) {
        return switch (status) {
            case NEW, OPEN, PENDING, SNOOZED ->
                new Button[] {
                    verb(Phrase.of("Resolve"), "check", "e", ConversationStatus.RESOLVED),
                    verb(Phrase.of("Spam"), "spam", "!", ConversationStatus.SPAM)
                };
            case RESOLVED, SPAM -> new Button[] {verb(Phrase.of("Reopen"), "open", "o", ConversationStatus.OPEN)};
        };
    }

    private Button verb(String label, String glyph, String key, ConversationStatus to) {
        Button button = new Button(label, new Glyph(glyph), event -> acting.move(to));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTooltipText(label + " (" + key + ")");
        return button;
    }

    private static Button icon(String glyph, String label, Runnable click) {
        Button button = new Button(new Glyph(glyph), event -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void showSubject(@Nullable String text) {
        subject.removeAll();
        subject.setVisible(text != null);
        if (text != null) {
            Paragraph words = new Paragraph(text);
            words.getElement().setAttribute("dir", "auto");
            subject.add(new Glyph("quote"), words);
        }
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer is written. What is not sent yet is kept for each conversation, as long as the view is open here and
 * after that in the browser.
 */
class Composer extends Section {

    private final transient Writing writing;
    private final transient Map<UUID, Unsent> kept = new HashMap<>();
    private final ComposerNotices notices = new ComposerNotices();
    private final Meanwhile meanwhile = new Meanwhile(this::see, this::sendAnyway);
    private final Div forms = new Div();
    private final TextArea text = new TextArea();
    private final transient KeptText browser = new KeptText(text);
    private final Preview preview = new Preview();
    private final Div refusal = new Div();
    private final Span left = new Span();
    private final Span window = new Span();
    private final Button saved =
            small(Phrase.of("Saved replies"), "copy", Phrase.of("Choose one (/ in an empty answer)"));
    private final Button look = small(Phrase.of("Preview"), "shown", Phrase.of("As the person will see it"));
    private final Button go = new Button(Phrase.of("Send"), event -> send());
    private final FileShelf shelf = new FileShelf(shelfKeeping());
    private final Div verbs = new Div(shelf.button(), saved, look, go);
    private final Div foot = new Div(left, window, verbs);
    private transient @Nullable ConversationDetail shown;
    private transient List<ReplyOption> options = List.of();
    private String operator = "";
    private @Nullable ReplyForm form;
    private @Nullable UUID draftId;
    private @Nullable UUID begun;

    /** What is done with what is written. */
    interface Writing {

        /** Takes the answer; the text stays unless it is taken away. */
        void send(Unsent answer);

        /** Something was typed just now, or nothing stands there any more. */
        void typed(boolean something);

        /** Opens the saved replies. */
        void chooseSaved();

        /**
         * Keeps a file for the conversation that is open.
         *
         * @throws app.signalbox.server.kernel.DomainException if it can't go out
         */
        OutgoingAttachment attach(String name, byte[] content);

        /** Takes away a file that was not sent. */
        void detach(OutgoingAttachment file);

        /** Files that were attached before and not sent, such as in another window. */
        List<OutgoingAttachment> attached(UUID conversation);

        /** What the conversation's brand is called. */
        String brand();
    }

    Composer(Writing writing) {
        this.writing = writing;
        addClassName("composer");
        getElement().setAttribute("aria-label", Phrase.of("Answer"));
        forms.addClassName("composer-forms");
        forms.getElement().setAttribute("role", "group").setAttribute("aria-label", Phrase.of("How to answer"));
        refusal.addClassName("composer-refusal");
        foot.addClassName("composer-foot");
        verbs.addClassName("composer-verbs");
        left.addClassName("composer-left");
        window.addClassName("composer-window");
        configureText();
        saved.addClickListener(event -> writing.chooseSaved());
        look.addClickListener(event -> togglePreview());
        look.getElement().setAttribute("aria-pressed", "false");
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        go.addClassName("composer-send");
        add(notices, meanwhile, forms, text, shelf, preview, refusal, foot);
        shelf.hear(this);
        setVisible(false);
    }

    private FileShelf.Keeping shelfKeeping() {
        return new FileShelf.Keeping() {
            @Override
            public OutgoingAttachment keep(String name, byte[] content) {
                return writing.attach(name, content);
            }

            @Override
            public void drop(OutgoingAttachment file) {
                writing.detach(file);
            }

            @Override
            public void changed() {
                Composer.this.changed();
            }
        };
    }

    /** Opens the choice of a file to attach. */
    void chooseFile() {
        if (takesText()) {
            shelf.choose();
        }
    }

    private void configureText() {
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(8);
        text.setAriaLabel(Phrase.of("Answer"));
        text.getElement().setAttribute("dir", "auto");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            changed();
            if (event.isFromClient()) {
                writing.typed(!isBlank());
            }
        });
        text.addKeyDownListener(Key.ENTER, event -> send(), KeyModifier.CONTROL);
        text.addKeyDownListener(Key.ENTER, event -> send(), KeyModifier.META);
        text.getElement()
                .addEventListener("keydown", event -> writing.chooseSaved())
                .setFilter("event.key === '/' && !event.target.value")
                .preventDefault();
    }

    /** Shows how the conversation can be answered now; what was written in it before is there again. */
    void show(ConversationDetail detail, ReplyOptions now, OperatorPrincipal who) {
        boolean other = shown == null || !shown.id().equals(detail.id());
        if (other) {
            keep();
        }
        shown = detail;
        options = now.options();
        operator = who.displayName();
        if (other) {
            open(detail.id(), who);
        }
        text.setPlaceholder(Phrase.of("Answer {0} …", Words.person(detail.contactName(), detail.channel())));
        go.setTooltipText(Phrase.of(
                "{0} (Ctrl+Enter)",
                now.hold().isZero() ? Phrase.of("Send now") : Phrase.of("Send in {0}", Words.of(now.hold()))));
        browser.latest(lastMessage());
        notices.show(now, operator);
        meanwhile.show(detail, begun, operator);
        showOption();
        setVisible(true);
    }

    private void open(UUID conversation, OperatorPrincipal who) {
        Unsent before = kept.get(conversation);
        put(before == null ? new Unsent("", null, null, null, writing.attached(conversation)) : before);
        browser.open(conversation, who.operatorId(), found -> {
            if (isShown(conversation) && text.getValue().isBlank()) {
                put(new Unsent(found.text(), found.form(), found.draftId(), found.seen(), shelf.files()));
                showMeanwhile();
            }
        });
    }

    /** Puts what is written away until its conversation is opened again. */
    void leave() {
        keep();
        shown = null;
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
        return text.getValue().isBlank() && shelf.files().isEmpty();
    }

    /** Puts the draft in place of what was written, which it returns. */
    Unsent use(DraftView draft) {
        Unsent before = written();
        write(new Unsent(draft.text(), form, draft.id(), begun, shelf.files()));
        text.focus();
        return before;
    }

    /** Adds words behind what was written. */
    void insert(String words) {
        String before = text.getValue();
        String gap = before.isBlank() ? "" : before.endsWith("\n") || before.endsWith(" ") ? "" : " ";
        write(new Unsent(before.isBlank() ? words : before + gap + words, form, draftId, begun, shelf.files()));
        text.focus();
    }

    /** Writes it where it belongs, also where another conversation is open by now. */
    void putBack(UUID owner, Unsent answer) {
        if (isShown(owner)) {
            write(answer);
        } else {
            kept.put(owner, answer);
        }
    }

    void write(Unsent answer) {
        put(answer);
        browser.keep(written());
        showMeanwhile();
    }

    /** Somebody else has answered, so this was not sent. */
    void overtaken(String why) {
        if (shown != null) {
            meanwhile.refuse(why, shown, begun, operator);
        }
    }

    private void put(Unsent answer) {
        draftId = answer.draftId();
        form = answer.form();
        begun = answer.seen();
        shelf.put(answer.files());
        text.setValue(answer.text());
        draftId = answer.draftId();
        showOption();
    }

    private boolean isShown(UUID conversation) {
        return shown != null && shown.id().equals(conversation);
    }

    private Unsent written() {
        return new Unsent(text.getValue(), form, draftId, begun, shelf.files());
    }

    private void keep() {
        if (shown != null) {
            if (isBlank()) {
                kept.remove(shown.id());
            } else {
                kept.put(shown.id(), written());
            }
        }
    }

    private void send() {
        List<String> unfilled = Variables.unfilled(text.getValue());
        if (isBlank()) {
            text.focus();
        } else if (!unfilled.isEmpty()) {
            Notice.refusal(Phrase.of(
                            "Not sent: {0} still stands in the text. Write what belongs there, then send it.",
                            String.join(", ", unfilled)))
                    .show();
            text.focus();
        } else {
            writing.send(written());
        }
    }

    private void sendAnyway() {
        if (!isBlank()) {
            writing.send(written().regardless());
        }
    }

    private void see() {
        begun = lastMessage();
        browser.keep(written());
        meanwhile.clear();
        text.focus();
    }

    private void changed() {
        if (isBlank()) {
            draftId = null;
            begun = null;
        } else if (begun == null) {
            begun = lastMessage();
        }
        count();
        showPreview();
    }

    private @Nullable UUID lastMessage() {
        return shown == null || shown.messages().isEmpty()
                ? null
                : shown.messages().getLast().id();
    }

    private void showMeanwhile() {
        if (shown != null) {
            meanwhile.show(shown, begun, operator);
        }
    }

    private void togglePreview() {
        preview.setVisible(!preview.isVisible());
        look.getElement().setAttribute("aria-pressed", String.valueOf(preview.isVisible()));
        showPreview();
    }

    private void showPreview() {
        if (shown != null && preview.isVisible()) {
            preview.show(writing.brand(), shown.channel(), form, text.getValue(), shelf.files());
        }
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
            shelf.setVisible(option.allowed());
            shelf.allow(option.media());
            refusal.removeAll();
            refusal.setVisible(!option.allowed());
            if (!option.allowed()) {
                refusal.add(ComposerNotices.refusal(option));
            }
            showWindow(option);
            count();
            showPreview();
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
            window.add(new Span(Phrase.of("Closes in") + " "), new Age(option.closesAt()).asTimeLeft());
        }
        if (option.allowed() && option.reason() != null) {
            window.add(new Span(Phrase.said(option.reason())));
        }
    }

    /** Counts as people do; a network that counts otherwise has the last word when it is sent. */
    private void count() {
        chosen().ifPresent(option -> {
            String words = text.getValue().strip();
            int free = option.limit() - words.codePointCount(0, words.length());
            left.setText(
                    free >= 0
                            ? Phrase.count(free, "{0} character left", "{0} characters left")
                            : Phrase.count(-free, "{0} character too many", "{0} characters too many"));
            left.setClassName("composer-over", free < 0);
        });
    }

    private static Button small(String label, String glyph, String tooltip) {
        Button button = new Button(label, new Glyph(glyph));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(tooltip);
        return button;
    }
}

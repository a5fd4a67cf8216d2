package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.outbox.StaleReplyException;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the opened conversation and acts on its messages; what is held can be recalled. */
class Answering implements Composer.Writing, DraftPanel.Verdicts {

    private final InboxDesk desk;
    private final Workplace workplace;
    private final Supplier<Optional<ConversationDetail>> opened;
    private final Undo undo;
    private final BiConsumer<String, UUID> refresh;
    private final Company company;
    private final Rejections rejections;
    private final Composer composer = new Composer(this);
    private final Map<UUID, Unsent> sent = new HashMap<>();
    private Outgoing outgoing = Outgoing.NOTHING;
    private String brandName = "";

    /**
     * @param company is told of what is written
     * @param refresh shows a brand's conversation as it is now
     */
    Answering(
            InboxDesk desk,
            Workplace workplace,
            Supplier<Optional<ConversationDetail>> opened,
            Undo undo,
            Company company,
            BiConsumer<String, UUID> refresh) {
        this.desk = desk;
        this.workplace = workplace;
        this.opened = opened;
        this.undo = undo;
        this.company = company;
        this.refresh = refresh;
        this.rejections = new Rejections(desk, opened, undo, refresh);
    }

    Composer composer() {
        return composer;
    }

    /** Looks what is on its way out of the conversation, and shows the composer where it can be answered. */
    Outgoing show(ConversationDetail detail, String brand) {
        brandName = brand;
        boolean allowed = workplace.may(Permission.ANSWER, detail.tenant());
        boolean answerable = allowed && isOpen(detail.status());
        outgoing = new Outgoing(
                answerable ? desk.options(detail.tenant(), detail.id()) : null,
                desk.outbox(detail.tenant(), detail.id()),
                allowed);
        if (outgoing.options() == null) {
            composer.leave();
        } else {
            composer.show(detail, outgoing.options(), workplace.operator());
        }
        return outgoing;
    }

    void leave() {
        outgoing = Outgoing.NOTHING;
        composer.leave();
    }

    List<KeyAction> keys() {
        return List.of(
                new KeyAction("r", Phrase.of("write an answer"), composer::focusText),
                new KeyAction("f", Phrase.of("attach a file"), composer::chooseFile),
                new KeyAction("t", Phrase.of("answer with a saved reply"), this::chooseSaved),
                new KeyAction("d", Phrase.of("use the draft"), this::use),
                new KeyAction("D", Phrase.of("set the draft aside"), this::reject),
                new KeyAction(
                        "u", Phrase.of("recall the held answer, or undo what was done last"), this::recallOrUndo));
    }

    @Override
    public void use() {
        opened.get().filter(detail -> composer.takesText()).ifPresent(detail -> use(detail.id(), detail.draft()));
    }

    private void use(UUID conversation, @Nullable DraftView draft) {
        if (draft != null) {
            Unsent before = composer.use(draft);
            if (!before.isBlank() && !before.text().equals(draft.text())) {
                undo.offer(() -> composer.putBack(conversation, before));
                Notice.done(Phrase.of("The draft stands in place of what you had written."))
                        .with(Phrase.of("Undo (u)"), undo::run)
                        .show();
            }
        }
    }

    @Override
    public void reject() {
        rejections.reject();
    }

    @Override
    public void explain() {
        rejections.explain();
    }

    @Override
    public void takeBack() {
        rejections.takeBack();
    }

    @Override
    public boolean isRejected() {
        return opened.get()
                .flatMap(detail -> Optional.ofNullable(detail.draft()))
                .filter(draft -> rejections.contains(draft.id()))
                .isPresent();
    }

    @Override
    public void typed(boolean something) {
        company.writing(something);
    }

    @Override
    public void chooseSaved() {
        ReplyOptions now = outgoing.options();
        if (now != null && composer.takesText()) {
            opened.get()
                    .ifPresent(detail -> SavedReplyChoice.of(
                                    desk.savedReplies(detail.tenant()),
                                    detail.channel(),
                                    detail.language(),
                                    text -> composer.insert(
                                            variables(detail, now).fill(text)))
                            .open());
        }
    }

    @Override
    public OutgoingAttachment attach(String name, byte[] content) {
        ConversationDetail detail = opened.get().orElseThrow();
        return desk.attach(detail.tenant(), detail.id(), name, content);
    }

    @Override
    public void detach(OutgoingAttachment file) {
        opened.get().ifPresent(detail -> desk.detach(detail.tenant(), file.conversationId(), file.id()));
    }

    @Override
    public List<OutgoingAttachment> attached(UUID conversation) {
        return opened.get()
                .filter(detail -> detail.id().equals(conversation))
                .map(detail -> desk.attached(detail.tenant(), conversation))
                .orElse(List.of());
    }

    @Override
    public String brand() {
        return brandName;
    }

    private Variables variables(ConversationDetail detail, ReplyOptions now) {
        return Variables.of(
                detail.contactName(),
                detail.channel(),
                now.handle(),
                brandName,
                workplace.operator().displayName());
    }

    /** A small copy of a picture in the opened conversation. */
    byte[] picture(UUID message, int index) {
        return opened.get()
                .map(detail -> desk.picture(detail.tenant(), message, index))
                .orElse(new byte[0]);
    }

    void act(MessageView message, OutboxAct act) {
        opened.get().ifPresent(detail -> {
            desk.act(detail.tenant(), message.id(), act);
            refresh.accept(detail.tenant(), detail.id());
            Notice.done(Phrase.of(
                            "{0}: on its way to {1}.",
                            Words.of(act), detail.channel().displayName()))
                    .show();
        });
    }

    void recall(OutboxEntry entry) {
        opened.get().ifPresent(detail -> {
            desk.recall(detail.tenant(), entry.id());
            Unsent text = sent.remove(entry.answerId());
            refresh.accept(detail.tenant(), detail.id());
            if (text != null && composer.isBlank()) {
                composer.putBack(detail.id(), text);
                Notice.done(Phrase.of("Recalled. Your text is back.")).show();
            } else {
                Notice.done(Phrase.of("Recalled. It does not go out.")).show();
            }
        });
    }

    void retry(OutboxEntry entry) {
        opened.get().ifPresent(detail -> {
            desk.retry(detail.tenant(), entry.id());
            refresh.accept(detail.tenant(), detail.id());
        });
    }

    private void recallOrUndo() {
        outgoing.lastHeld().ifPresentOrElse(this::recall, undo::run);
    }

    /** A refusal goes through to the window's handler, which says it; the text stays. */
    @Override
    public void send(Unsent answer) {
        opened.get().ifPresent(detail -> {
            try {
                send(detail, answer);
            } catch (StaleReplyException stale) {
                refresh.accept(detail.tenant(), detail.id());
                composer.overtaken(Phrase.said(stale.getMessage()));
            }
        });
    }

    private void send(ConversationDetail detail, Unsent answer) {
        OutboxEntry entry = desk.reply(
                detail.tenant(),
                detail.id(),
                new ReplyToConversation(
                        answer.text(),
                        answer.form(),
                        answer.draftId(),
                        answer.seen(),
                        answer.files().stream().map(OutgoingAttachment::id).toList()));
        sent.put(entry.answerId(), answer);
        composer.write(Unsent.NOTHING);
        company.writing(false);
        refresh.accept(detail.tenant(), detail.id());
    }

    private static boolean isOpen(ConversationStatus status) {
        return switch (status) {
            case NEW, OPEN, PENDING, SNOOZED -> true;
            case RESOLVED, SPAM -> false;
        };
    }
}

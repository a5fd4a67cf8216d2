package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.Notice;
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
class Answering {

    private final InboxDesk desk;
    private final Workplace workplace;
    private final Supplier<Optional<ConversationDetail>> opened;
    private final Undo undo;
    private final BiConsumer<String, UUID> refresh;
    private final Composer composer = new Composer(this::reply);
    private final Map<UUID, Unsent> sent = new HashMap<>();
    private Outgoing outgoing = Outgoing.NOTHING;

    /** @param refresh shows a brand's conversation as it is now */
    Answering(
            InboxDesk desk,
            Workplace workplace,
            Supplier<Optional<ConversationDetail>> opened,
            Undo undo,
            BiConsumer<String, UUID> refresh) {
        this.desk = desk;
        this.workplace = workplace;
        this.opened = opened;
        this.undo = undo;
        this.refresh = refresh;
    }

    Composer composer() {
        return composer;
    }

    /** Looks what is on its way out of the conversation, and shows the composer where it can be answered. */
    Outgoing show(ConversationDetail detail) {
        boolean allowed = workplace.may(Permission.ANSWER, detail.tenant());
        boolean answerable = allowed && isOpen(detail.status());
        outgoing = new Outgoing(
                answerable ? desk.options(detail.tenant(), detail.id()) : null,
                desk.outbox(detail.tenant(), detail.id()),
                allowed);
        if (outgoing.options() == null) {
            composer.leave();
        } else {
            composer.show(detail, outgoing.options(), workplace.operator().displayName());
        }
        return outgoing;
    }

    void leave() {
        outgoing = Outgoing.NOTHING;
        composer.leave();
    }

    List<KeyAction> keys() {
        return List.of(
                new KeyAction("r", "write an answer", composer::focusText),
                new KeyAction("d", "use the draft", this::useDraft),
                new KeyAction("u", "recall the held answer, or undo what was done last", this::recallOrUndo));
    }

    void useDraft() {
        opened.get().filter(detail -> composer.takesText()).ifPresent(detail -> useDraft(detail.id(), detail.draft()));
    }

    private void useDraft(UUID conversation, @Nullable DraftView draft) {
        if (draft != null) {
            Unsent before = composer.use(draft);
            if (!before.isBlank() && !before.text().equals(draft.text())) {
                undo.offer(() -> composer.putBack(conversation, before));
                Notice.done("The draft stands in place of what you had written.")
                        .with("Undo (u)", undo::run)
                        .show();
            }
        }
    }

    void act(MessageView message, OutboxAct act) {
        opened.get().ifPresent(detail -> {
            desk.act(detail.tenant(), message.id(), act);
            refresh.accept(detail.tenant(), detail.id());
            Notice.done(Words.of(act) + ": on its way to " + Words.of(detail.channel()) + ".")
                    .show();
        });
    }

    void recall(OutboxEntry entry) {
        opened.get().ifPresent(detail -> {
            desk.recall(detail.tenant(), entry.id());
            Unsent text = sent.remove(entry.id());
            refresh.accept(detail.tenant(), detail.id());
            if (text != null && composer.isBlank()) {
                composer.putBack(detail.id(), text);
                Notice.done("Recalled. Your text is back.").show();
            } else {
                Notice.done("Recalled. It does not go out.").show();
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
    private void reply(Unsent answer) {
        opened.get().ifPresent(detail -> {
            UUID seen = detail.messages().isEmpty()
                    ? null
                    : detail.messages().getLast().id();
            OutboxEntry entry = desk.reply(
                    detail.tenant(),
                    detail.id(),
                    new ReplyToConversation(answer.text(), answer.form(), answer.draftId(), seen));
            sent.put(entry.id(), answer);
            composer.write(Unsent.NOTHING);
            refresh.accept(detail.tenant(), detail.id());
        });
    }

    private static boolean isOpen(ConversationStatus status) {
        return switch (status) {
            case NEW, OPEN, PENDING, SNOOZED -> true;
            case RESOLVED, SPAM -> false;
        };
    }
}

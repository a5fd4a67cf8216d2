package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Sets drafts aside that are no use, which counts against their engine until it is taken back. */
class Rejections {

    private static final int LONGEST_REASON = 500;

    private final InboxDesk desk;
    private final Supplier<Optional<ConversationDetail>> opened;
    private final Undo undo;
    private final BiConsumer<String, UUID> refresh;
    private final Set<UUID> rejected = new HashSet<>();

    Rejections(
            InboxDesk desk,
            Supplier<Optional<ConversationDetail>> opened,
            Undo undo,
            BiConsumer<String, UUID> refresh) {
        this.desk = desk;
        this.opened = opened;
        this.undo = undo;
        this.refresh = refresh;
    }

    boolean contains(UUID draft) {
        return rejected.contains(draft);
    }

    void reject() {
        withDraft((detail, draft) -> {
            if (!contains(draft)) {
                desk.rejectDraft(detail.tenant(), draft, null);
                rejected.add(draft);
                undo.offer(() -> takeBack(detail, draft));
                refresh.accept(detail.tenant(), detail.id());
                Notice.done(Phrase.of("The draft is set aside and counts as rejected."))
                        .with(Phrase.of("Undo (u)"), undo::run)
                        .show();
            }
        });
    }

    void explain() {
        withDraft((detail, draft) -> {
            TextField reason = new TextField(Phrase.of("What is wrong with it"));
            reason.setMaxLength(LONGEST_REASON);
            Runnable save = () -> {
                desk.rejectDraft(detail.tenant(), draft, reason.getValue());
                Notice.done(Phrase.of("Kept with the draft.")).show();
            };
            new FormDialog(Phrase.of("Why the draft is no use"), Phrase.of("Keep"), save, reason).open();
        });
    }

    void takeBack() {
        withDraft(this::takeBack);
    }

    private void takeBack(ConversationDetail detail, UUID draft) {
        desk.withdrawRejection(detail.tenant(), draft);
        rejected.remove(draft);
        refresh.accept(detail.tenant(), detail.id());
    }

    private void withDraft(BiConsumer<ConversationDetail, UUID> work) {
        opened.get().ifPresent(detail -> {
            DraftView draft = detail.draft();
            if (draft != null) {
                work.accept(detail, draft.id());
            }
        });
    }
}

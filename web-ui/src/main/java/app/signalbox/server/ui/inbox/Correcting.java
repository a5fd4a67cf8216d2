package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Corrects the reading of the opened conversation, with a way back. */
class Correcting implements ReadingVerbs {

    private static final Phrase TAKEN_BACK = Phrase.later("Taken back. The AI's word counts again.");

    private final CorrectionDesk desk;
    private final Workplace workplace;
    private final Supplier<Optional<ConversationDetail>> opened;
    private final Undo undo;
    private final BiConsumer<String, UUID> refresh;

    /** @param refresh shows a brand's conversation as it is now */
    Correcting(
            CorrectionDesk desk,
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

    Correctable of(ConversationDetail detail) {
        TriageView triage = detail.triage();
        boolean allowed = triage != null
                && triage.messageId() != null
                && workplace.may(Permission.CORRECT_TRIAGE, detail.tenant());
        return new Correctable(allowed, workplace.operator().operatorId(), standing(detail));
    }

    /** One key for each intent, in the order of the menu, and one that goes through the urgencies. */
    List<KeyAction> keys() {
        List<KeyAction> keys = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            String word = Phrase.within(Words.of(intent));
            keys.add(new KeyAction(
                    String.valueOf(intent.ordinal() + 1),
                    Phrase.of("correct the intent to {0}", word),
                    () -> correct(Aspect.INTENT, intent.value())));
        }
        keys.add(new KeyAction("P", Phrase.of("correct the urgency to the next"), this::nextUrgency));
        return keys;
    }

    @Override
    public void correct(Aspect aspect, String value) {
        opened.get().filter(detail -> of(detail).allowed()).ifPresent(detail -> correct(detail, aspect, value));
    }

    @Override
    public void withdraw(CorrectionView correction) {
        opened.get().ifPresent(detail -> {
            desk.withdraw(detail.tenant(), correction.id());
            undo.forget();
            refresh.accept(detail.tenant(), correction.conversationId());
            Notice.done(TAKEN_BACK.text()).show();
        });
    }

    @Override
    public void showAll() {
        opened.get()
                .ifPresent(detail -> new CorrectionsDialog(
                                (cursor, limit) -> desk.page(detail.tenant(), cursor, limit),
                                correction -> withdrawListed(detail.tenant(), correction))
                        .open());
    }

    private void correct(ConversationDetail detail, Aspect aspect, String value) {
        Optional<CorrectionView> before = of(detail).of(aspect);
        CorrectionView made = desk.correct(detail.tenant(), messageId(detail), new CorrectReading(aspect, value));
        undo.offer(() -> putBack(detail.tenant(), made, before));
        refresh.accept(detail.tenant(), detail.id());
        Notice.done(Phrase.of(
                        "{0} is {1} now, also for messages like it.",
                        Words.of(aspect), Words.value(aspect, made.value())))
                .with(Phrase.of("Undo (u)"), undo::run)
                .show();
    }

    /** What counted before is the engine's word, or an earlier correction. */
    private void putBack(String tenant, CorrectionView made, Optional<CorrectionView> before) {
        if (before.isPresent()) {
            desk.correct(
                    tenant,
                    made.messageId(),
                    new CorrectReading(made.aspect(), before.get().value()));
        } else {
            desk.withdraw(tenant, made.id());
        }
        refresh.accept(tenant, made.conversationId());
        Notice.done(Phrase.of("Taken back.")).show();
    }

    private void withdrawListed(String tenant, CorrectionView correction) {
        desk.withdraw(tenant, correction.id());
        undo.forget();
        refresh.accept(tenant, correction.conversationId());
        Notice.done(TAKEN_BACK.text()).show();
    }

    private void nextUrgency() {
        opened.get().map(ConversationDetail::triage).ifPresent(triage -> {
            Urgency[] all = Urgency.values();
            Urgency next = all[(triage.urgency().ordinal() + 1) % all.length];
            correct(Aspect.URGENCY, next.value());
        });
    }

    private List<CorrectionView> standing(ConversationDetail detail) {
        TriageView triage = detail.triage();
        return triage == null || triage.corrected().isEmpty()
                ? List.of()
                : desk.standing(detail.tenant(), messageId(detail));
    }

    private static UUID messageId(ConversationDetail detail) {
        return Optional.ofNullable(detail.triage()).map(TriageView::messageId).orElseThrow();
    }
}

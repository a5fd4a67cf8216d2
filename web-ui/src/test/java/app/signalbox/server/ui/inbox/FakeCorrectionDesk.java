package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections of one conversation in memory, with which its reading changes. */
final class FakeCorrectionDesk implements CorrectionDesk {

    static final UUID ME = new UUID(0, 1);
    private static final UUID MESSAGE = new UUID(7, 7);

    private final FakeInboxDesk inbox;
    private final List<CorrectionView> all = new ArrayList<>();
    private @Nullable ConversationSummary row;

    FakeCorrectionDesk(FakeInboxDesk inbox) {
        this.inbox = inbox;
    }

    /** Lets the engine read this conversation as a question of normal urgency with a score of 30. */
    void read(ConversationSummary conversation) {
        row = conversation;
        show();
    }

    /** Somebody corrects it elsewhere. */
    void corrected(Aspect aspect, String value, @Nullable UUID by, @Nullable String name) {
        add(aspect, value, by, name);
        show();
    }

    List<String> standingValues() {
        return all.stream()
                .filter(CorrectionView::stands)
                .map(CorrectionView::value)
                .toList();
    }

    @Override
    public List<CorrectionView> standing(String tenant, UUID messageId) {
        return all.stream().filter(CorrectionView::stands).toList();
    }

    @Override
    public CorrectionView correct(String tenant, UUID messageId, CorrectReading said) {
        Aspect aspect = Objects.requireNonNull(said.aspect());
        standing(tenant, messageId).stream()
                .filter(one -> one.aspect() == aspect)
                .forEach(one -> withdraw(tenant, one.id()));
        CorrectionView made = add(aspect, Objects.requireNonNull(said.value()), ME, "Ada Quill");
        show();
        return made;
    }

    @Override
    public void withdraw(String tenant, UUID id) {
        all.replaceAll(one -> one.id().equals(id) ? withdrawn(one) : one);
        show();
    }

    @Override
    public Page<CorrectionView> page(String tenant, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.reversed().subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    private CorrectionView add(Aspect aspect, String value, @Nullable UUID by, @Nullable String name) {
        CorrectionView made = new CorrectionView(
                new UUID(8, all.size() + 1L),
                MESSAGE,
                Objects.requireNonNull(row).id(),
                "Does the lamp dim?",
                aspect,
                value,
                switch (aspect) {
                    case INTENT -> "question";
                    case URGENCY -> "normal";
                    case SCORE -> "30";
                },
                by,
                name,
                FakeInboxDesk.NOON,
                null,
                null,
                null);
        all.add(made);
        return made;
    }

    private static CorrectionView withdrawn(CorrectionView one) {
        return new CorrectionView(
                one.id(),
                one.messageId(),
                one.conversationId(),
                one.text(),
                one.aspect(),
                one.value(),
                one.formerValue(),
                one.correctedBy(),
                one.correctedByName(),
                one.correctedAt(),
                ME,
                "Ada Quill",
                FakeInboxDesk.NOON);
    }

    private void show() {
        inbox.read(Objects.requireNonNull(row), reading());
    }

    private TriageView reading() {
        int score = Integer.parseInt(value(Aspect.SCORE, "30"));
        return new TriageView(
                Intent.of(value(Aspect.INTENT, "question")),
                0.61,
                null,
                Sentiment.NEU,
                0.7,
                Urgency.of(value(Aspect.URGENCY, "normal")),
                "en",
                false,
                score,
                score,
                score,
                List.of("Asks for a price"),
                "embedded",
                "1",
                FakeInboxDesk.NOON,
                MESSAGE,
                standing("", MESSAGE).stream().map(CorrectionView::aspect).toList());
    }

    private String value(Aspect aspect, String engines) {
        return standing("", MESSAGE).stream()
                .filter(one -> one.aspect() == aspect)
                .map(CorrectionView::value)
                .findFirst()
                .orElse(engines);
    }
}

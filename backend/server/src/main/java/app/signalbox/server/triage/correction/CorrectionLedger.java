package app.signalbox.server.triage.correction;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ReadMessage;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.triage.LeadCapture;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps corrections, lets conversations show them, and knows what they teach. */
@Service
class CorrectionLedger {

    private final CorrectionQueries rows;
    private final InboxTriage inbox;
    private final PlatformRules rules;
    private final LeadCapture leads;
    private final Clock clock;

    CorrectionLedger(CorrectionQueries rows, InboxTriage inbox, PlatformRules rules, LeadCapture leads, Clock clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.rules = rules;
        this.leads = leads;
        this.clock = clock;
    }

    /** Corrects in place of any earlier correction; saying the same again changes nothing. */
    @Transactional
    Correction correct(UUID messageId, Verdict verdict, @Nullable UUID operator) {
        ReadMessage message = inbox.lockReading(messageId).orElseThrow(() -> new MessageNotReadException(messageId));
        checkAllowed(message, verdict.aspect());
        Optional<Correction> before = rows.standing(messageId).stream()
                .filter(one -> one.verdict().aspect() == verdict.aspect())
                .findFirst();
        if (before.isPresent() && before.get().verdict().equals(verdict)) {
            return before.get();
        }
        String former = verdict.saidBy(message.engine()).orElseThrow(() -> new MessageNotReadException(messageId));
        before.ifPresent(one -> rows.withdraw(one.id(), operator, clock.instant()));
        UUID id = TimeOrderedId.next(clock);
        rows.add(id, messageId, verdict, former, operator, clock.instant());
        show(message);
        return rows.find(id).orElseThrow();
    }

    /** Lets the engine's word count again; nothing changes if it does already. */
    @Transactional
    void withdraw(UUID id, @Nullable UUID operator) {
        Correction correction = rows.find(id).orElseThrow(() -> new UnknownCorrectionException(id));
        inbox.lockReading(correction.messageId()).ifPresent(message -> {
            rows.withdraw(id, operator, clock.instant());
            show(message);
        });
    }

    /** Whether there is such a correction and it is about a score. */
    @Transactional(readOnly = true)
    boolean isOfScore(UUID id) {
        return rows.find(id)
                .filter(one -> one.verdict().aspect() == Aspect.SCORE)
                .isPresent();
    }

    @Transactional(readOnly = true)
    List<Correction> page(Behind behind, int limit) {
        return rows.page(behind, limit);
    }

    @Transactional(readOnly = true)
    List<Correction> standing(UUID messageId) {
        return rows.standing(messageId);
    }

    @Transactional(readOnly = true)
    String edition() {
        return rows.edition();
    }

    @Transactional(readOnly = true)
    List<Example> examples(int limit) {
        return rows.examples(limit);
    }

    private void checkAllowed(ReadMessage message, Aspect aspect) {
        if (aspect == Aspect.SCORE) {
            rules.refusal(Action.SCORE, message.channel(), message.text()).ifPresent(refusal -> {
                throw new ScoreForbiddenException(refusal);
            });
        }
    }

    private void show(ReadMessage message) {
        List<Verdict> verdicts = rows.standing(message.messageId()).stream()
                .map(Correction::verdict)
                .toList();
        inbox.overrule(message.messageId(), Verdict.together(verdicts));
        leads.capture(List.of(message.conversationId()));
    }
}

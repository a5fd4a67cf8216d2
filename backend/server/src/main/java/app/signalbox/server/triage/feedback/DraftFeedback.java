package app.signalbox.server.triage.feedback;

import app.signalbox.contract.triage.DraftFeedbackReport;
import app.signalbox.server.identity.Access;
import app.signalbox.server.knowledge.PastAnswers;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.triage.feedback.FeedbackRows.Proposed;
import app.signalbox.server.triage.feedback.FeedbackRows.Verdict;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bound tenant's operators made of drafts: accepted as they were, edited, or rejected. */
@Service
public class DraftFeedback {

    private static final int LONGEST_REASON = 500;
    private static final int USUAL_DAYS = 30;

    private final FeedbackRows rows;
    private final PastAnswers answers;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftFeedback(
            FeedbackRows rows, PastAnswers answers, Access access, ApplicationEventPublisher events, Clock clock) {
        this.answers = answers;
        this.events = events;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /**
     * An operator's answer, for the outbox alone, in its transaction. It accepts or edits the draft that it was made
     * from; where it was made from none it rejects the one that stood there, unless something was said of that before.
     */
    @Transactional
    public void answered(Answer answer) {
        if (answer.draftId() != null) {
            rows.draft(answer.draftId()).ifPresent(draft -> rows.put(draft, verdict(draft, answer)));
        } else if (answer.messageId() != null) {
            rows.untouched(answer.messageId())
                    .ifPresent(draft -> rows.put(
                            draft,
                            new Verdict("rejected", null, null, answer.outboxId(), answer.operatorId(), answer.at())));
        }
    }

    /**
     * An answer on its way.
     *
     * @param messageId what it answers
     * @param draftId the draft that it was made from
     */
    public record Answer(
            UUID outboxId,
            @Nullable UUID messageId,
            @Nullable UUID draftId,
            String text,
            @Nullable UUID operatorId,
            Instant at) {}

    /** A network took an operator's answer; told by the outbox, in its transaction. Drafts may learn from it. */
    @Transactional
    public void wentOut(UUID outboxId) {
        events.publishEvent(new AnswerWentOut(CurrentTenant.get().id(), outboxId));
    }

    /** Words of ours were deleted on the network; told by the outbox, in its transaction. They teach no more. */
    @Transactional
    public void deleted(UUID conversationId) {
        answers.forget(List.of(), List.of(conversationId));
    }

    /** The answer was taken back before it went out, and with it what it said of its draft. */
    @Transactional
    public void recalled(UUID outboxId) {
        rows.removeByAnswer(outboxId);
    }

    /**
     * Sets a draft aside.
     *
     * @param reason what is wrong with it, at most 500 characters
     * @throws UnknownDraftException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void reject(UUID draftId, @Nullable String reason) {
        CurrentTenant.get();
        String said = reason == null || reason.isBlank() ? null : reason.strip();
        if (said != null && said.length() > LONGEST_REASON) {
            throw new InvalidFeedbackException("A reason has at most " + LONGEST_REASON + " characters. Shorten it.");
        }
        Proposed draft = rows.draft(draftId).orElseThrow(() -> new UnknownDraftException(draftId));
        UUID operator = access.operatorId().orElse(null);
        rows.put(draft, new Verdict("rejected", null, said, null, operator, clock.instant()));
    }

    /** Takes back that a draft was set aside. Doing so once more changes nothing. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void withdraw(UUID draftId) {
        CurrentTenant.get();
        rows.removeRejection(draftId);
    }

    /**
     * Counts of a span of days in UTC.
     *
     * @param from first day, 29 days before the last when null
     * @param to last day, today when null
     * @throws InvalidFeedbackException if these are no days, or in the wrong order
     */
    @PreAuthorize("@access.may('READ_INBOX') or @access.may('READ_REPORTS')")
    @Transactional(readOnly = true)
    public DraftFeedbackReport report(@Nullable String from, @Nullable String to) {
        CurrentTenant.get();
        LocalDate last = day(to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = day(from, last.minusDays(USUAL_DAYS - 1));
        if (first.isAfter(last)) {
            throw new InvalidFeedbackException("The first day comes after the last. Exchange them.");
        }
        return new DraftFeedbackReport(first, last, rows.counts(beginOf(first), beginOf(last.plusDays(1))));
    }

    private static Verdict verdict(Proposed draft, Answer answer) {
        boolean same = draft.text().strip().equals(answer.text());
        return new Verdict(
                same ? "accepted" : "edited",
                same ? null : Similarity.of(draft.text(), answer.text()),
                null,
                answer.outboxId(),
                answer.operatorId(),
                answer.at());
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(@Nullable String text, LocalDate usual) {
        try {
            return text == null || text.isBlank() ? usual : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidFeedbackException("Days are written like 2026-11-28. Write both like that.");
        }
    }
}

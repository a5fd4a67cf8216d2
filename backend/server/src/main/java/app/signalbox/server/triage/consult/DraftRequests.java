package app.signalbox.server.triage.consult;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.DraftAnswer;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.inbox.presence.Attendance;
import app.signalbox.server.inbox.presence.Attendant;
import app.signalbox.server.inbox.presence.Seat;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.Consultation;
import app.signalbox.server.triage.ConsultationLog;
import app.signalbox.server.triage.DraftProposal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts that an operator asks for. */
@Service
public class DraftRequests {

    private final Experts experts;
    private final ModelDrafter drafter;
    private final ModelPermission permission;
    private final InboxTriage messages;
    private final Inbox inbox;
    private final ConsultationLog log;
    private final Attendance attendance;
    private final TransactionTemplate transaction;

    DraftRequests(
            Experts experts,
            ModelDrafter drafter,
            ModelPermission permission,
            InboxTriage messages,
            Inbox inbox,
            ConsultationLog log,
            Attendance attendance,
            PlatformTransactionManager transactions) {
        this.experts = experts;
        this.drafter = drafter;
        this.permission = permission;
        this.messages = messages;
        this.inbox = inbox;
        this.log = log;
        this.attendance = attendance;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the bound tenant has a language model to ask, and may ask it about what came from this network. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public boolean possible(Channel channel) {
        Tenant tenant = CurrentTenant.get();
        return permission.refusal(tenant, channel).isEmpty()
                && experts.of(tenant).isPresent();
    }

    /**
     * Asks the bound tenant's language model for an answer to what was said last. Takes as long as the model, a few
     * seconds at most.
     *
     * @throws NoDraftException if there is no model, nobody waits, or a rule forbids it
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public DraftAnswer draft(UUID conversationId) {
        return draft(conversationId, null);
    }

    /**
     * The same for somebody who watches.
     *
     * @param hearer told all sentences so far whenever one is complete; they are provisional, and the answer replaces
     *     them. Not told anything of an answer that is known already
     * @throws NoDraftException if there is no model, nobody waits, or a rule forbids it; before anything is told
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public DraftAnswer draftAloud(UUID conversationId, Consumer<List<String>> hearer) {
        return draft(conversationId, hearer);
    }

    private DraftAnswer draft(UUID conversationId, @Nullable Consumer<List<String>> hearer) {
        Tenant tenant = CurrentTenant.get();
        Expert expert = experts.of(tenant).orElseThrow(NoDraftException::withoutModel);
        TriageInput message = messages.unanswered(conversationId).orElseThrow(NoDraftException::withoutQuestion);
        permission.refusal(tenant, message.channel()).ifPresent(rule -> {
            throw NoDraftException.against(rule.reason());
        });
        Reply<DraftProposal> reply;
        Seat seat = attendance.sit(conversationId, Attendant.drafting());
        try {
            reply = drafter.draft(expert, message, hearer);
        } finally {
            seat.leave();
        }
        var consultation = new Consultation(message, null, reply.value(), List.of(reply.run()));
        transaction.executeWithoutResult(status -> log.write(List.of(consultation)));
        var detail = inbox.detail(conversationId);
        return new DraftAnswer(detail.draft(), detail.handover());
    }
}

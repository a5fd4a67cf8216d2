package app.signalbox.server.triage.consult;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.DraftAnswer;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.Consultation;
import app.signalbox.server.triage.ConsultationLog;
import app.signalbox.server.triage.DraftProposal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final PlatformRules rules;
    private final InboxTriage messages;
    private final Inbox inbox;
    private final ConsultationLog log;
    private final TransactionTemplate transaction;

    DraftRequests(
            Experts experts,
            ModelDrafter drafter,
            PlatformRules rules,
            InboxTriage messages,
            Inbox inbox,
            ConsultationLog log,
            PlatformTransactionManager transactions) {
        this.experts = experts;
        this.drafter = drafter;
        this.rules = rules;
        this.messages = messages;
        this.inbox = inbox;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the bound tenant has a language model to ask, and may ask it about what came from this network. */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional(propagation = Propagation.NEVER)
    public boolean possible(Channel channel) {
        return refusal(channel).isEmpty() && experts.of(CurrentTenant.get()).isPresent();
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
        Tenant tenant = CurrentTenant.get();
        Expert expert = experts.of(tenant).orElseThrow(NoDraftException::withoutModel);
        TriageInput message = messages.unanswered(conversationId).orElseThrow(NoDraftException::withoutQuestion);
        refusal(message.channel()).ifPresent(rule -> {
            throw NoDraftException.against(rule.reason());
        });
        Reply<DraftProposal> reply = drafter.draft(expert, message);
        var consultation = new Consultation(message, null, reply.value(), List.of(reply.run()));
        transaction.executeWithoutResult(status -> log.write(tenant, List.of(consultation)));
        var detail = inbox.detail(conversationId);
        return new DraftAnswer(detail.draft(), detail.handover());
    }

    private Optional<PolicyDecision.Refused> refusal(Channel channel) {
        return rules.refusal(Action.ASK_OUTSIDE_MODEL, Facts.memberActivity(channel));
    }
}

package app.signalbox.server.triage;

import app.signalbox.contract.triage.HandoverView;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.inbox.ConversationReading;
import app.signalbox.server.inbox.HandedOver;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ProposedDraft;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings second opinions into the inbox and notes what was done for them, inside the caller's transaction. */
@Component
public class ConsultationLog {

    private final InboxTriage inbox;
    private final TriageRuns runs;
    private final LeadCapture leads;

    ConsultationLog(InboxTriage inbox, TriageRuns runs, LeadCapture leads) {
        this.inbox = inbox;
        this.runs = runs;
        this.leads = leads;
    }

    /** Writes them; the tenant is bound. */
    public void write(List<Consultation> consultations) {
        List<ConversationReading> readings =
                consultations.stream().flatMap(ConsultationLog::reading).toList();
        if (!readings.isEmpty()) {
            inbox.recordReadings(readings);
            capture(consultations);
        }
        List<ProposedDraft> drafts =
                consultations.stream().flatMap(ConsultationLog::draft).toList();
        if (!drafts.isEmpty()) {
            inbox.proposeDrafts(drafts);
        }
        List<HandedOver> handedOver =
                consultations.stream().flatMap(ConsultationLog::handedOver).toList();
        if (!handedOver.isEmpty()) {
            inbox.handOver(handedOver);
        }
        consultations.forEach(each -> runs.record(each.message().messageId(), each.runs()));
    }

    private void capture(List<Consultation> consultations) {
        List<UUID> interested = consultations.stream()
                .filter(each -> each.reading() != null
                        && LeadScore.isWorthTelling(each.reading().leadScore()))
                .map(each -> each.message().conversationId())
                .distinct()
                .toList();
        if (!interested.isEmpty()) {
            leads.capture(interested);
        }
    }

    private static Stream<ConversationReading> reading(Consultation each) {
        TriageView reading = each.reading();
        return reading == null
                ? Stream.empty()
                : Stream.of(new ConversationReading(each.message().messageId(), reading));
    }

    private static Stream<HandedOver> handedOver(Consultation each) {
        return each.draft() instanceof DraftProposal.Abstained abstained
                ? Stream.of(new HandedOver(
                        each.message().messageId(), new HandoverView(abstained.handover(), abstained.note())))
                : Stream.empty();
    }

    private static Stream<ProposedDraft> draft(Consultation each) {
        return each.draft() instanceof DraftProposal.Drafted drafted
                ? Stream.of(new ProposedDraft(each.message().messageId(), drafted.sentences(), drafted.confidence()))
                : Stream.empty();
    }
}

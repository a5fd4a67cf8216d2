package app.signalbox.server.triage;

import app.signalbox.contract.triage.HandoverView;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.inbox.ConversationReading;
import app.signalbox.server.inbox.HandedOver;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ProposedDraft;
import app.signalbox.server.tenancy.TenantTransaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes second opinions together with the position, in one transaction that the fence guards. */
@Component
class ConsultationWriter {

    private final InboxTriage inbox;
    private final TriageRuns runs;
    private final TenantTransaction transaction;
    private final Shards shards;
    private final Positions positions;
    private final ApplicationEventPublisher events;

    ConsultationWriter(
            InboxTriage inbox,
            TriageRuns runs,
            TenantTransaction transaction,
            Shards shards,
            Positions positions,
            ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.runs = runs;
        this.transaction = transaction;
        this.shards = shards;
        this.positions = positions;
        this.events = events;
    }

    void write(WaitingTenants.Turn turn, List<Consultation> consultations, long upTo) {
        transaction.run(
                turn.tenant(),
                () -> shards.hold(turn.lease()),
                () -> effects(turn, consultations),
                written -> positions.advance(turn.lease(), turn.tenant().id(), upTo));
    }

    private int effects(WaitingTenants.Turn turn, List<Consultation> consultations) {
        List<ConversationReading> readings =
                consultations.stream().flatMap(ConsultationWriter::reading).toList();
        if (!readings.isEmpty()) {
            inbox.recordReadings(readings);
            tell(turn, consultations);
        }
        List<ProposedDraft> drafts =
                consultations.stream().flatMap(ConsultationWriter::draft).toList();
        if (!drafts.isEmpty()) {
            inbox.proposeDrafts(drafts);
        }
        List<HandedOver> handedOver =
                consultations.stream().flatMap(ConsultationWriter::handedOver).toList();
        if (!handedOver.isEmpty()) {
            inbox.handOver(handedOver);
        }
        consultations.forEach(each -> runs.record(each.message().messageId(), each.runs()));
        return consultations.size();
    }

    private void tell(WaitingTenants.Turn turn, List<Consultation> consultations) {
        List<UUID> interested = consultations.stream()
                .filter(each -> each.reading() != null
                        && LeadScore.isWorthTelling(each.reading().leadScore()))
                .map(each -> each.message().conversationId())
                .distinct()
                .toList();
        if (!interested.isEmpty()) {
            events.publishEvent(new ConversationsTriaged(turn.tenant().id(), interested));
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

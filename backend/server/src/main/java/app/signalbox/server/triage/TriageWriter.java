package app.signalbox.server.triage;

import app.signalbox.contract.triage.HandoverView;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.inbox.ConversationReading;
import app.signalbox.server.inbox.HandedOver;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ProposedDraft;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.policy.PolicyDecisions;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a chunk's readings, drafts and runs together with its position, in one transaction that the fence guards. */
@Component
class TriageWriter {

    private final InboxTriage inbox;
    private final TriageRuns runs;
    private final PolicyDecisions decisions;
    private final TenantTransaction transaction;
    private final Shards shards;
    private final Positions positions;
    private final LeadCapture leads;
    private final Clock clock;

    TriageWriter(
            InboxTriage inbox,
            TriageRuns runs,
            PolicyDecisions decisions,
            TenantTransaction transaction,
            Shards shards,
            Positions positions,
            LeadCapture leads,
            Clock clock) {
        this.inbox = inbox;
        this.runs = runs;
        this.decisions = decisions;
        this.transaction = transaction;
        this.shards = shards;
        this.positions = positions;
        this.leads = leads;
        this.clock = clock;
    }

    void write(TenantChunk chunk, List<Triaged> triaged, EngineVersion version) {
        transaction.run(
                chunk.tenant(),
                () -> shards.hold(chunk.lease()),
                () -> effects(triaged, version),
                written -> positions.advance(chunk.lease(), chunk.tenant().id(), chunk.upTo()));
    }

    /** Notes that a message could not be triaged, and goes on behind it; the message itself is in the inbox anyway. */
    void giveUp(TenantChunk chunk, RuntimeException cause, EngineVersion version) {
        transaction.run(
                chunk.tenant(),
                () -> shards.hold(chunk.lease()),
                () -> {
                    runs.recordFailure(chunk.messages(), cause, version);
                    return chunk;
                },
                failed -> positions.advance(chunk.lease(), chunk.tenant().id(), chunk.upTo()));
    }

    private int effects(List<Triaged> triaged, EngineVersion version) {
        if (triaged.isEmpty()) {
            return 0;
        }
        inbox.recordReadings(triaged.stream()
                .map(each -> new ConversationReading(each.message().messageId(), view(each)))
                .toList());
        List<ProposedDraft> drafts =
                triaged.stream().flatMap(TriageWriter::draft).toList();
        if (!drafts.isEmpty()) {
            inbox.proposeDrafts(drafts);
        }
        List<HandedOver> handedOver =
                triaged.stream().flatMap(TriageWriter::handedOver).toList();
        if (!handedOver.isEmpty()) {
            inbox.handOver(handedOver);
        }
        runs.record(triaged, version);
        decisions.keep(triaged.stream().flatMap(TriageWriter::refused).toList());
        capture(triaged);
        return triaged.size();
    }

    private void capture(List<Triaged> triaged) {
        List<UUID> interested = triaged.stream()
                .filter(each -> each.score() != null
                        && LeadScore.isWorthTelling(each.score().score()))
                .map(each -> each.message().conversationId())
                .distinct()
                .toList();
        if (!interested.isEmpty()) {
            leads.capture(interested);
        }
    }

    private static Stream<PolicyDecisions.Decided> refused(Triaged each) {
        PolicyDecision.Refused refusal = each.refusal();
        if (refusal == null) {
            return Stream.empty();
        }
        Facts facts = Facts.ofWords(each.message().channel(), each.message().text());
        return Stream.of(
                new PolicyDecisions.Decided(Action.SCORE, each.message().messageId(), facts, refusal));
    }

    private static Stream<HandedOver> handedOver(Triaged each) {
        return each.draft() instanceof DraftProposal.Abstained abstained
                ? Stream.of(new HandedOver(
                        each.message().messageId(), new HandoverView(abstained.handover(), abstained.note())))
                : Stream.empty();
    }

    private static Stream<ProposedDraft> draft(Triaged each) {
        return each.draft() instanceof DraftProposal.Drafted drafted
                ? Stream.of(new ProposedDraft(each.message().messageId(), drafted.sentences(), drafted.confidence()))
                : Stream.empty();
    }

    private TriageView view(Triaged each) {
        Classification reading = each.assessment().classification();
        EngineVersion by = each.assessment().by();
        @Nullable LeadScore score = each.score();
        return new TriageView(
                reading.intent(),
                reading.intentConfidence(),
                reading.secondIntent(),
                reading.sentiment(),
                reading.sentimentConfidence(),
                reading.urgency(),
                reading.language(),
                reading.unsure(),
                score == null ? null : score.score(),
                score == null ? null : score.low(),
                score == null ? null : score.high(),
                reasons(each),
                by.engine(),
                by.modelVersion(),
                clock.instant());
    }

    private static List<String> reasons(Triaged each) {
        if (each.refusal() != null) {
            return List.of(each.refusal().reason());
        }
        return each.score() == null ? List.of() : each.score().reasons();
    }
}

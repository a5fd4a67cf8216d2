package app.signalbox.server.ui.leads;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.leads.LeadBasis;
import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadMove;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadUse;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.contract.leads.NextStep;
import app.signalbox.contract.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads in memory: a first page, and perhaps a second. */
final class FakeLeadDesk implements LeadDesk {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final List<LeadView> first = new ArrayList<>();
    final List<LeadView> second = new ArrayList<>();
    final List<LeadMove> moves = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    boolean away;

    @Override
    public Page<LeadView> page(String brand, @Nullable LeadStage stage, @Nullable String cursor) {
        if (away) {
            throw new IllegalStateException("nobody answers at db.internal");
        }
        asked.add(brand);
        List<LeadView> page = cursor == null ? first : second;
        return new Page<>(
                page.stream()
                        .filter(lead -> stage == null || lead.stage() == stage)
                        .toList(),
                cursor == null && !second.isEmpty() ? "2" : null);
    }

    @Override
    public List<LeadColumn> board(String brand) {
        asked.add(brand);
        return Arrays.stream(LeadStage.values())
                .map(stage -> new LeadColumn(
                        stage,
                        first.stream().filter(lead -> lead.stage() == stage).count(),
                        first.stream().filter(lead -> lead.stage() == stage).toList()))
                .toList();
    }

    @Override
    public LeadDetail detail(String brand, UUID id) {
        LeadView lead =
                first.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return new LeadDetail(
                lead,
                "How much for 40 tins?",
                List.of("Naming an amount would raise it."),
                new LeadBasis(
                        "They wrote to the brand of their own accord.",
                        "They asked first (GDPR Article 6(1)(b)).",
                        List.of(
                                new LeadUse("Score", true, null, null, null),
                                new LeadUse(
                                        "Export", false, "The network forbids it.", "r-1", "https://rules.example/1"))),
                moves.reversed());
    }

    @Override
    public LeadDetail move(String brand, UUID id, MoveLead move) {
        LeadView lead = detail(brand, id).lead();
        moves.add(new LeadMove(
                lead.stage(),
                move.stage(),
                NOON,
                new UUID(0, 1),
                "Ada Quill",
                move.wonMicros(),
                move.wonCurrency(),
                move.lostReason(),
                move.note()));
        first.replaceAll(each -> each.id().equals(id) ? lead(lead, lead.score(), move) : each);
        return detail(brand, id);
    }

    @Override
    public UUID contest(LeadView lead, UUID messageId, int score) {
        first.replaceAll(each -> each.id().equals(lead.id()) ? lead(each, score, at(each)) : each);
        return new UUID(9, lead.score());
    }

    @Override
    public void withdraw(LeadView lead, UUID correction) {
        first.replaceAll(each ->
                each.id().equals(lead.id()) ? lead(each, (int) correction.getLeastSignificantBits(), at(each)) : each);
    }

    static LeadView lead(String who, int score) {
        return new LeadView(
                new UUID(4, score),
                "marrow",
                new UUID(3, score),
                Channel.INSTAGRAM,
                who,
                score,
                score - 5,
                score + 5,
                List.of("Asks for a price", "Names a date"),
                new UUID(5, score),
                NOON,
                NOON,
                LeadStage.NEW,
                NOON,
                null,
                null,
                null,
                new NextStep(NextStep.Kind.ANSWER, "They wait for our answer.", NOON.plusSeconds(3600)));
    }

    private static MoveLead at(LeadView lead) {
        return new MoveLead(lead.stage(), lead.wonMicros(), lead.wonCurrency(), lead.lostReason(), null);
    }

    private static LeadView lead(LeadView before, int score, MoveLead at) {
        return new LeadView(
                before.id(),
                before.tenant(),
                before.conversationId(),
                before.channel(),
                before.contactName(),
                score,
                score,
                score,
                before.reasons(),
                before.messageId(),
                NOON,
                NOON,
                at.stage(),
                NOON,
                at.wonMicros(),
                at.wonCurrency(),
                at.lostReason(),
                before.nextStep());
    }
}

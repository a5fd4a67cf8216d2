package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and moves leads, each in one transaction. */
@Service
class PipelineLedger {

    private final LeadRegister register;
    private final LeadMoves moves;
    private final LeadViews views;
    private final Clock clock;

    PipelineLedger(LeadRegister register, LeadMoves moves, LeadViews views, Clock clock) {
        this.register = register;
        this.moves = moves;
        this.views = views;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<LeadColumn> board(int limit) {
        Map<LeadStage, Long> counts = register.countByStage();
        Map<LeadStage, List<LeadView>> leads = views.of(register.bestOfEachStage(new PageLimit(limit).rows())).stream()
                .collect(Collectors.groupingBy(LeadView::stage));
        return Arrays.stream(LeadStage.values())
                .map(stage ->
                        new LeadColumn(stage, counts.getOrDefault(stage, 0L), leads.getOrDefault(stage, List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    LeadDetail detail(UUID id) {
        return views.detail(register.find(id).orElseThrow(() -> new UnknownLeadException(id)));
    }

    @Transactional
    void move(UUID id, Move move, Mover mover) {
        Lead lead = register.findLocked(id).orElseThrow(() -> new UnknownLeadException(id));
        if (!move.changesNothingOf(lead)) {
            moves.make(TimeOrderedId.next(clock), lead, move, mover, clock.instant());
        }
    }
}

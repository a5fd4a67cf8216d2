package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.policy.Approval;
import app.signalbox.server.contacts.Contacts;
import app.signalbox.server.inbox.TalkState;
import app.signalbox.server.inbox.TalkStates;
import app.signalbox.server.policy.Approvals;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows leads with whom they are about and what to do next. Called inside the tenant's transaction. */
@Component
class LeadViews {

    private final Contacts contacts;
    private final TalkStates talks;
    private final AnswerWindows windows;
    private final LeadBases bases;
    private final LeadMoves moves;
    private final Approvals approvals;
    private final Clock clock;

    LeadViews(
            Contacts contacts,
            TalkStates talks,
            AnswerWindows windows,
            LeadBases bases,
            LeadMoves moves,
            Approvals approvals,
            Clock clock) {
        this.contacts = contacts;
        this.talks = talks;
        this.windows = windows;
        this.bases = bases;
        this.moves = moves;
        this.approvals = approvals;
        this.clock = clock;
    }

    List<LeadView> of(List<Lead> leads) {
        if (leads.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names =
                contacts.namesOf(leads.stream().map(Lead::contactId).toList());
        Map<UUID, TalkState> states =
                talks.of(leads.stream().map(Lead::conversationId).toList());
        Set<Approval> held = approvals.held();
        Instant now = clock.instant();
        return leads.stream()
                .map(lead -> view(
                        lead,
                        names.getOrDefault(lead.contactId(), lead.contactId().toString()),
                        states.get(lead.conversationId()),
                        held,
                        now))
                .toList();
    }

    LeadDetail detail(Lead lead) {
        TalkState talk = talks.of(List.of(lead.conversationId())).get(lead.conversationId());
        return new LeadDetail(
                of(List.of(lead)).getFirst(),
                talk == null ? null : talk.readText(),
                ScoreOutlook.of(lead, talk == null ? null : talk.engine()),
                bases.of(lead, talk, approvals.held()),
                moves.of(lead.leadId()));
    }

    private LeadView view(Lead lead, String name, @Nullable TalkState talk, Set<Approval> held, Instant now) {
        AnswerWindow window = talk == null ? AnswerWindow.always() : windows.of(talk, held, now);
        return new LeadView(
                lead.leadId(),
                CurrentTenant.get().slug(),
                lead.conversationId(),
                lead.channel(),
                name,
                lead.score(),
                lead.scoreLow(),
                lead.scoreHigh(),
                lead.reasons(),
                talk == null ? null : talk.readMessageId(),
                lead.scoredAt(),
                lead.capturedAt(),
                lead.stage(),
                lead.stageSince(),
                lead.wonMicros(),
                lead.wonCurrency(),
                lead.lostReason(),
                NextSteps.of(lead.stage(), talk, window, now));
    }
}

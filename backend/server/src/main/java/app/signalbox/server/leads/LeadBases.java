package app.signalbox.server.leads;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.leads.LeadBasis;
import app.signalbox.contract.leads.LeadUse;
import app.signalbox.contract.policy.Approval;
import app.signalbox.server.inbox.TalkState;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.PlatformRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how leads came to us and what the networks' rules let be done with them. */
@Component
class LeadBases {

    /** Regulation (EU) 2016/679, Article 6(1)(b): steps at the request of the person before a contract. */
    private static final String REQUEST =
            "They asked first: answering is a step before a contract at their own request "
                    + "(GDPR Article 6(1)(b)). They agreed to no advertising.";

    private final PlatformRules rules;

    LeadBases(PlatformRules rules) {
        this.rules = rules;
    }

    LeadBasis of(Lead lead, @Nullable TalkState talk, Set<Approval> approvals) {
        Facts facts =
                Facts.memberActivity(lead.channel()).withApprovals(approvals).withPersonEngagedFirst();
        return new LeadBasis(
                "They wrote to the brand of their own accord, in " + place(talk) + " on "
                        + lead.channel().displayName() + ".",
                REQUEST,
                List.of(
                        use("Keep as a lead", Action.CAPTURE_LEAD, facts),
                        use("Score", Action.SCORE, facts),
                        use("Sync to a CRM", Action.SYNC_TO_CRM, facts),
                        use("Export", Action.EXPORT, facts)));
    }

    private LeadUse use(String name, Action action, Facts facts) {
        return rules.refusal(action, facts)
                .map(refused -> new LeadUse(name, false, refused.reason(), refused.ruleId(), refused.source()))
                .orElseGet(() -> new LeadUse(name, true, null, null, null));
    }

    private static String place(@Nullable TalkState talk) {
        ThreadKind kind = talk == null ? ThreadKind.DM : talk.kind();
        return switch (kind) {
            case DM -> "a direct message";
            case COMMENT -> "a comment";
            case MENTION -> "a mention";
            case REVIEW -> "a review";
        };
    }
}

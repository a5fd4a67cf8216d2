package app.signalbox.server.triage.consult;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Approvals;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether an outside model may read what came from a network. */
@Component
class ModelPermission {

    private final PlatformRules rules;
    private final Approvals approvals;
    private final CurrentTenant currentTenant;

    ModelPermission(PlatformRules rules, Approvals approvals, CurrentTenant currentTenant) {
        this.rules = rules;
        this.approvals = approvals;
        this.currentTenant = currentTenant;
    }

    /** The rule that forbids it. An approval only ever allows more, so that it is looked up where it is needed. */
    Optional<PolicyDecision.Refused> refusal(Tenant tenant, Channel channel) {
        var facts = Facts.memberActivity(channel);
        return rules.refusal(Action.ASK_OUTSIDE_MODEL, facts)
                .flatMap(_ -> rules.refusal(
                        Action.ASK_OUTSIDE_MODEL, facts.withApprovals(currentTenant.call(tenant, approvals::held))));
    }
}

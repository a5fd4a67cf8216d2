package app.signalbox.server.ui.tenants;

import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of one tenant asks of the server; what is refused comes back as a {@code DomainException}. */
interface SettingsDesk {

    /** What the current month has cost, and may. */
    CostReport cost(String tenant);

    /** How many atomic events came in since the month began in UTC. */
    long eventsThisMonth(String tenant);

    void setBudget(String tenant, SetBudget budget);

    QuotaView quota(String tenant);

    void setQuota(String tenant, SetQuota quota);

    /** Everybody whom the operator may manage. */
    List<OperatorView> operators();

    void grant(UUID operator, GrantMembership role);

    void changeRole(UUID operator, UUID membership, Role role);

    void removeMembership(UUID operator, UUID membership);

    ModelChoiceView model(String tenant);

    void setModel(String tenant, SetModelChoice choice);

    LearningView learning(String tenant);

    void setLearning(String tenant, SetLearning learning);

    BusinessHours hours(String tenant);

    void setHours(String tenant, BusinessHours hours);

    List<ApprovalView> approvals(String tenant);

    void approve(String tenant, Approval approval, @Nullable String note);

    void withdraw(String tenant, Approval approval);

    RetentionView retention(String tenant);

    void setRetention(String tenant, SetRetention retention);

    /** Takes over voice, model, hours, budget, quota and retention of another tenant; keys stay where they are. */
    void copySettings(String from, String to);
}

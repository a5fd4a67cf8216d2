package app.signalbox.server.ui.tenants;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.OperatorStatus;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.triage.MaskingChoice;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk over one tenant with a budget, a member and a voice. */
final class FakeSettingsDesk implements SettingsDesk {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    final List<String> asked = new ArrayList<>();
    private final List<ApprovalView> approvals = new ArrayList<>();
    private ModelChoiceView model =
            new ModelChoiceView(true, null, null, false, MaskingChoice.PERSONAL_DETAILS, "Warm and brief.", null);
    private BusinessHours hours = new BusinessHours("Europe/London", List.of(), List.of());
    private long limit = 10_000_000;
    private boolean refusesBudgets;

    void refuseBudgets() {
        refusesBudgets = true;
    }

    @Override
    public CostReport cost(String tenant) {
        return new CostReport(
                tenant, "2026-11", new BudgetView("2026-11", "USD", limit, 0, 2_500_000, 0), 2_500_000, 0, List.of());
    }

    @Override
    public long eventsThisMonth(String tenant) {
        return 4_711;
    }

    @Override
    public void setBudget(String tenant, SetBudget budget) {
        if (refusesBudgets) {
            throw new RefusedException();
        }
        limit = Objects.requireNonNull(budget.limit()).movePointRight(6).longValueExact();
    }

    @Override
    public QuotaView quota(String tenant) {
        return new QuotaView(4, 60);
    }

    @Override
    public void setQuota(String tenant, SetQuota quota) {
        asked.add("quota " + quota.concurrentCalls());
    }

    @Override
    public List<OperatorView> operators() {
        return List.of(
                person(1, "Ada Quill", new MembershipView(new UUID(1, 1), Role.AGENCY_ADMIN, "agency", null)),
                person(2, "Bo Kettle", new MembershipView(new UUID(1, 2), Role.SALES_REP, null, "marrow")),
                person(3, "Cy Lamp", new MembershipView(new UUID(1, 3), Role.EXECUTIVE, null, "fenwick")));
    }

    @Override
    public void grant(UUID operator, GrantMembership role) {
        asked.add("grant " + role.role().value() + " in " + role.tenant());
    }

    @Override
    public void changeRole(UUID operator, UUID membership, Role role) {
        asked.add("change to " + role.value());
    }

    @Override
    public void removeMembership(UUID operator, UUID membership) {
        asked.add("remove " + membership);
    }

    @Override
    public ModelChoiceView model(String tenant) {
        return model;
    }

    @Override
    public void setModel(String tenant, SetModelChoice choice) {
        model = new ModelChoiceView(
                !Boolean.FALSE.equals(choice.allowed()),
                null,
                null,
                false,
                MaskingChoice.PERSONAL_DETAILS,
                Objects.requireNonNullElse(choice.voice(), ""),
                null);
    }

    @Override
    public BusinessHours hours(String tenant) {
        return hours;
    }

    @Override
    public void setHours(String tenant, BusinessHours wish) {
        hours = wish;
    }

    @Override
    public List<ApprovalView> approvals(String tenant) {
        return approvals;
    }

    @Override
    public void approve(String tenant, Approval approval, @Nullable String note) {
        approvals.add(new ApprovalView(approval, new UUID(0, 1), "Ada Quill", NOW, note));
    }

    @Override
    public void withdraw(String tenant, Approval approval) {
        approvals.removeIf(held -> held.approval() == approval);
    }

    @Override
    public LearningView learning(String tenant) {
        return new LearningView(true, 12);
    }

    @Override
    public void setLearning(String tenant, SetLearning learning) {
        asked.add("learning " + learning.learns());
    }

    @Override
    public RetentionView retention(String tenant) {
        throw new IllegalStateException("nobody answers at db.internal");
    }

    @Override
    public void setRetention(String tenant, SetRetention retention) {
        asked.add("retention");
    }

    @Override
    public void copySettings(String from, String to) {
        asked.add("copy " + from + " to " + to);
    }

    private static OperatorView person(int number, String name, MembershipView held) {
        return new OperatorView(
                new UUID(0, number),
                "person" + number + "@agency.example",
                name,
                OperatorStatus.ACTIVE,
                NOW,
                null,
                List.of(held));
    }

    /** What the server says of a budget it can't accept. */
    private static final class RefusedException extends DomainException {

        private static final long serialVersionUID = 1L;

        private RefusedException() {
            super(ProblemKind.CONFLICT, "This month has spending in another currency. Set it from next month on.");
        }
    }
}

package app.signalbox.server.ui.tenants;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.cost.Budgets;
import app.signalbox.server.cost.Costs;
import app.signalbox.server.cost.Quotas;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.intake.Completeness;
import app.signalbox.server.knowledge.PastAnswers;
import app.signalbox.server.policy.Approvals;
import app.signalbox.server.retention.RetentionPolicies;
import app.signalbox.server.tenancy.OpeningHours;
import app.signalbox.server.triage.consult.ModelChoices;
import app.signalbox.server.ui.TenantGateway;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over one tenant's settings, each kept by the module that needs it. */
@Component
class TenantSettingsDesk implements SettingsDesk {

    private final Costs costs;
    private final Budgets budgets;
    private final Quotas quotas;
    private final Completeness completeness;
    private final Operators operators;
    private final ModelChoices models;
    private final PastAnswers answers;
    private final OpeningHours hours;
    private final Approvals approvals;
    private final RetentionPolicies retention;
    private final AuditTrail trail;
    private final TenantGateway gateway;
    private final Clock clock;

    TenantSettingsDesk(
            Costs costs,
            Budgets budgets,
            Quotas quotas,
            Completeness completeness,
            Operators operators,
            ModelChoices models,
            PastAnswers answers,
            OpeningHours hours,
            Approvals approvals,
            RetentionPolicies retention,
            AuditTrail trail,
            TenantGateway gateway,
            Clock clock) {
        this.costs = costs;
        this.budgets = budgets;
        this.quotas = quotas;
        this.completeness = completeness;
        this.operators = operators;
        this.models = models;
        this.answers = answers;
        this.hours = hours;
        this.approvals = approvals;
        this.retention = retention;
        this.trail = trail;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public CostReport cost(String tenant) {
        return gateway.in(tenant, () -> costs.report(null));
    }

    @Override
    public long eventsThisMonth(String tenant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return completeness.rows(today.withDayOfMonth(1), today, tenant, null).stream()
                .mapToLong(CompletenessRow::received)
                .sum();
    }

    @Override
    public void setBudget(String tenant, SetBudget budget) {
        gateway.run(tenant, () -> budgets.set(budget));
    }

    @Override
    public QuotaView quota(String tenant) {
        return gateway.in(tenant, quotas::get);
    }

    @Override
    public void setQuota(String tenant, SetQuota quota) {
        gateway.run(tenant, () -> quotas.set(quota));
    }

    @Override
    public List<OperatorView> operators() {
        PageLimit limit = new PageLimit(PageLimit.MOST);
        Page<OperatorView> page = operators.list(null, limit);
        List<OperatorView> found = new ArrayList<>(page.items());
        while (page.nextCursor() != null) {
            page = operators.list(page.nextCursor(), limit);
            found.addAll(page.items());
        }
        return found;
    }

    @Override
    public void grant(UUID operator, GrantMembership role) {
        operators.grant(operator, role);
    }

    @Override
    public void changeRole(UUID operator, UUID membership, Role role) {
        operators.changeRole(operator, membership, role);
    }

    @Override
    public void removeMembership(UUID operator, UUID membership) {
        operators.removeMembership(operator, membership);
    }

    @Override
    public ModelChoiceView model(String tenant) {
        return gateway.in(tenant, models::get);
    }

    @Override
    public void setModel(String tenant, SetModelChoice choice) {
        gateway.run(tenant, () -> models.set(choice));
    }

    @Override
    public BusinessHours hours(String tenant) {
        return gateway.in(tenant, hours::get);
    }

    @Override
    public void setHours(String tenant, BusinessHours wish) {
        gateway.run(tenant, () -> hours.set(wish));
    }

    @Override
    public List<ApprovalView> approvals(String tenant) {
        return gateway.in(tenant, approvals::list);
    }

    @Override
    public void approve(String tenant, Approval approval, @Nullable String note) {
        gateway.run(tenant, () -> approvals.grant(approval, note));
    }

    @Override
    public void withdraw(String tenant, Approval approval) {
        gateway.run(tenant, () -> approvals.withdraw(approval));
    }

    @Override
    public RetentionView retention(String tenant) {
        return gateway.in(tenant, retention::get);
    }

    @Override
    public LearningView learning(String tenant) {
        return gateway.in(tenant, answers::learning);
    }

    @Override
    public void setLearning(String tenant, SetLearning wish) {
        gateway.run(tenant, () -> answers.set(wish));
    }

    @Override
    public void setRetention(String tenant, SetRetention wish) {
        gateway.run(tenant, () -> retention.set(wish));
    }

    /** A model's endpoint is not taken over: its key would have to be, and keys are never read back. */
    @Override
    public void copySettings(String from, String to) {
        ModelChoiceView model = model(from);
        BusinessHours open = hours(from);
        BudgetView budget = cost(from).budget();
        QuotaView quota = quota(from);
        RetentionView kept = retention(from);
        gateway.run(to, () -> {
            models.set(new SetModelChoice(model.allowed(), null, null, null, model.masking(), model.voice()));
            hours.set(open);
            budgets.set(new SetBudget(budget.limitMicros(), null, budget.currency(), null));
            quotas.set(new SetQuota(quota.concurrentCalls(), quota.callsPerMinute()));
            retention.set(new SetRetention(kept.keepDays(), null));
            trail.record(AuditAction.SETTINGS_COPIED, to, "from " + from);
        });
    }
}

package app.signalbox.server.cost;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostApi;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.contract.cost.SetQuota;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CostController implements CostApi {

    private final Costs costs;
    private final Budgets budgets;
    private final Quotas quotas;

    CostController(Costs costs, Budgets budgets, Quotas quotas) {
        this.costs = costs;
        this.budgets = budgets;
        this.quotas = quotas;
    }

    @Override
    public CostReport cost(String slug, @Nullable String month) {
        return costs.report(month);
    }

    @Override
    public BudgetView setBudget(String slug, SetBudget budget) {
        return budgets.set(budget);
    }

    @Override
    public QuotaView quota(String slug) {
        return quotas.get();
    }

    @Override
    public QuotaView setQuota(String slug, SetQuota quota) {
        return quotas.set(quota);
    }
}

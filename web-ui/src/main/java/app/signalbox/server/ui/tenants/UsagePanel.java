package app.signalbox.server.ui.tenants;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.server.ui.FormDialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;

/** What a tenant uses this month, of what it may. */
class UsagePanel extends SettingsCard {

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    UsagePanel(String tenant, SettingsDesk desk, Runnable changed) {
        super("Usage and limits");
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        CostReport cost = desk.cost(tenant);
        BudgetView budget = cost.budget();
        QuotaView quota = desk.quota(tenant);
        fact("Month", cost.month());
        fact("Events received", Long.toString(desk.eventsThisMonth(tenant)));
        fact("Spent", money(budget.spentMicros(), budget) + " of " + money(budget.limitMicros(), budget));
        fact("Held for calls under way", money(budget.reservedMicros(), budget));
        fact("Saved by answering without a model", money(cost.savedMicros(), budget));
        fact("Model calls at the same time", Integer.toString(quota.concurrentCalls()));
        fact("Model calls a minute", Integer.toString(quota.callsPerMinute()));
        action("Change budget", () -> budget(budget));
        action("Change quota", () -> quota(quota));
    }

    private void budget(BudgetView now) {
        BigDecimalField limit = new BigDecimalField("Limit a month");
        limit.setValue(plain(now.limitMicros()));
        TextField currency = new TextField("Currency", now.currency(), "");
        new FormDialog(
                        "Budget",
                        "Save",
                        () -> {
                            desk.setBudget(tenant, new SetBudget(null, limit.getValue(), currency.getValue(), null));
                            changed.run();
                        },
                        limit,
                        currency)
                .open();
    }

    private void quota(QuotaView now) {
        IntegerField calls = new IntegerField("Calls at the same time");
        calls.setValue(now.concurrentCalls());
        IntegerField perMinute = new IntegerField("Calls a minute");
        perMinute.setValue(now.callsPerMinute());
        new FormDialog(
                        "Quota of model calls",
                        "Save",
                        () -> {
                            desk.setQuota(tenant, new SetQuota(calls.getValue(), perMinute.getValue()));
                            changed.run();
                        },
                        calls,
                        perMinute)
                .open();
    }

    private static String money(long micros, BudgetView budget) {
        return plain(micros).toPlainString() + " " + budget.currency();
    }

    private static BigDecimal plain(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return amount.scale() < 2 ? amount.setScale(2) : amount;
    }
}

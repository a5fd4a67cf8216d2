package app.signalbox.server.ui.tenants;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;

/** What a tenant uses this month, of what it may. */
class UsagePanel extends SettingsCard {

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    UsagePanel(String tenant, SettingsDesk desk, Runnable changed) {
        super(Phrase.of("Usage and limits"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        CostReport cost = desk.cost(tenant);
        BudgetView budget = cost.budget();
        QuotaView quota = desk.quota(tenant);
        fact(Phrase.of("Month"), Dates.month(YearMonth.parse(cost.month())));
        fact(
                Phrase.of("Events received"),
                NumberFormat.getIntegerInstance(Phrase.locale()).format(desk.eventsThisMonth(tenant)));
        fact(
                Phrase.of("Spent"),
                Phrase.of("{0} of {1}", money(budget.spentMicros(), budget), money(budget.limitMicros(), budget)));
        fact(Phrase.of("Held for calls under way"), money(budget.reservedMicros(), budget));
        fact(Phrase.of("Saved by answering without a model"), money(cost.savedMicros(), budget));
        fact(Phrase.of("Model calls at the same time"), Integer.toString(quota.concurrentCalls()));
        fact(Phrase.of("Model calls a minute"), Integer.toString(quota.callsPerMinute()));
        action(Phrase.of("Change budget"), () -> budget(budget));
        action(Phrase.of("Change quota"), () -> quota(quota));
    }

    private void budget(BudgetView now) {
        BigDecimalField limit = new BigDecimalField(Phrase.of("Limit a month"));
        limit.setValue(plain(now.limitMicros()));
        TextField currency = new TextField(Phrase.of("Currency"), now.currency(), "");
        new FormDialog(
                        Phrase.of("Budget"),
                        Phrase.of("Save"),
                        () -> {
                            desk.setBudget(tenant, new SetBudget(null, limit.getValue(), currency.getValue(), null));
                            changed.run();
                        },
                        limit,
                        currency)
                .open();
    }

    private void quota(QuotaView now) {
        IntegerField calls = new IntegerField(Phrase.of("Calls at the same time"));
        calls.setValue(now.concurrentCalls());
        IntegerField perMinute = new IntegerField(Phrase.of("Calls a minute"));
        perMinute.setValue(now.callsPerMinute());
        new FormDialog(
                        Phrase.of("Quota of model calls"),
                        Phrase.of("Save"),
                        () -> {
                            desk.setQuota(tenant, new SetQuota(calls.getValue(), perMinute.getValue()));
                            changed.run();
                        },
                        calls,
                        perMinute)
                .open();
    }

    private static String money(long micros, BudgetView budget) {
        NumberFormat written = NumberFormat.getNumberInstance(Phrase.locale());
        written.setMinimumFractionDigits(2);
        written.setMaximumFractionDigits(6);
        written.setGroupingUsed(false);
        return written.format(plain(micros)) + " " + budget.currency();
    }

    private static BigDecimal plain(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return amount.scale() < 2 ? amount.setScale(2) : amount;
    }
}

package app.signalbox.server.ui.tenants;

import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** How long the brand keeps what people write. */
class RetentionPanel extends SettingsCard {

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    RetentionPanel(String tenant, SettingsDesk desk, Runnable changed) {
        super(Phrase.of("Retention"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        RetentionView kept = desk.retention(tenant);
        fact(
                Phrase.of("Kept"),
                kept.keepDays() == null
                        ? Phrase.of("Without a limit of the brand's own")
                        : Phrase.count(kept.keepDays(), "{0} day", "{0} days"));
        fact(Phrase.of("Legal hold"), kept.holdReason() == null ? Phrase.of("None") : kept.holdReason());
        fact(
                Phrase.of("Besides"),
                Phrase.of("What a person or a network takes back goes at once, whatever is set here."));
        action(Phrase.of("Change retention"), () -> change(kept));
    }

    private void change(RetentionView now) {
        IntegerField days = new IntegerField(Phrase.of("Keep so many days"));
        days.setHelperText(Phrase.of("Empty for no limit"));
        days.setValue(now.keepDays());
        TextField hold = new TextField(
                Phrase.of("Reason of a legal hold"), Objects.requireNonNullElse(now.holdReason(), ""), "");
        hold.setHelperText(Phrase.of("Empty for no hold"));
        new FormDialog(
                        Phrase.of("Retention"),
                        Phrase.of("Save"),
                        () -> {
                            String reason = hold.getValue().isBlank() ? null : hold.getValue();
                            desk.setRetention(tenant, new SetRetention(days.getValue(), reason));
                            changed.run();
                        },
                        days,
                        hold)
                .open();
    }
}

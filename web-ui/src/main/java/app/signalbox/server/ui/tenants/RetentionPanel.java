package app.signalbox.server.ui.tenants;

import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.server.ui.FormDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** How long the brand keeps what people write. */
class RetentionPanel extends SettingsCard {

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    RetentionPanel(String tenant, SettingsDesk desk, Runnable changed) {
        super("Retention");
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        RetentionView kept = desk.retention(tenant);
        fact("Kept", kept.keepDays() == null ? "Without a limit of the brand's own" : kept.keepDays() + " days");
        fact("Legal hold", kept.holdReason() == null ? "None" : kept.holdReason());
        fact("Besides", "What a person or a network takes back goes at once, whatever is set here.");
        action("Change retention", () -> change(kept));
    }

    private void change(RetentionView now) {
        IntegerField days = new IntegerField("Keep so many days");
        days.setHelperText("Empty for no limit");
        days.setValue(now.keepDays());
        TextField hold = new TextField("Reason of a legal hold", Objects.requireNonNullElse(now.holdReason(), ""), "");
        hold.setHelperText("Empty for no hold");
        new FormDialog(
                        "Retention",
                        "Save",
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

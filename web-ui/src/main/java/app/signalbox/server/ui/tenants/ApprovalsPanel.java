package app.signalbox.server.ui.tenants;

import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What networks have approved for the brand; without it their rules hold automation back. */
class ApprovalsPanel extends SettingsCard {

    private static final List<Approval> OF_A_BRAND = List.of(
            Approval.X_AI_REPLIES, Approval.X_AUTOMATED_LABEL, Approval.HUMAN_AGENT_TAG, Approval.LINKEDIN_MODEL_USE);

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    ApprovalsPanel(String tenant, SettingsDesk desk, Runnable changed) {
        super("Approvals of networks");
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        List<ApprovalView> held = desk.approvals(tenant);
        OF_A_BRAND.forEach(approval -> fact(
                word(approval),
                row(
                        approval,
                        held.stream().filter(one -> one.approval() == approval).findFirst())));
    }

    private Div row(Approval approval, Optional<ApprovalView> held) {
        Button verb = held.isPresent()
                ? new Button("Withdraw", event -> withdraw(approval, held.get()))
                : new Button("Note it", event -> note(approval));
        verb.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return new Div(new Span(held.map(ApprovalsPanel::said).orElse("Not noted")), verb);
    }

    private static String said(ApprovalView held) {
        String by = held.grantedByName() == null ? "a machine" : held.grantedByName();
        return held.note() == null ? "Noted by " + by : "Noted by " + by + ": " + held.note();
    }

    private void note(Approval approval) {
        TextField note = new TextField("Where it can be looked up");
        note.setMaxLength(500);
        new FormDialog(
                        word(approval),
                        "Note it",
                        () -> {
                            desk.approve(tenant, approval, note.getValue());
                            changed.run();
                        },
                        note)
                .open();
    }

    private void withdraw(Approval approval, ApprovalView held) {
        desk.withdraw(tenant, approval);
        changed.run();
        Notice.done("Withdrawn. What needs it is held back from now on.")
                .with("Undo", () -> {
                    desk.approve(tenant, approval, Objects.requireNonNullElse(held.note(), ""));
                    changed.run();
                })
                .show();
    }

    private static String word(Approval approval) {
        return switch (approval) {
            case X_AI_REPLIES -> "X: an AI answers by itself";
            case X_AUTOMATED_LABEL -> "X: the account is labelled as automated";
            case HUMAN_AGENT_TAG -> "Meta: people may answer late";
            case LINKEDIN_MODEL_USE -> "LinkedIn: an outside model may read";
            case OFF_PLATFORM_MATCHING_CONSENT -> "Joining of identities";
        };
    }
}

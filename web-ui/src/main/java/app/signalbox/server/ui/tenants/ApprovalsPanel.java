package app.signalbox.server.ui.tenants;

import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
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
        super(Phrase.of("Approvals of networks"));
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
                ? new Button(Phrase.of("Withdraw"), event -> withdraw(approval, held.get()))
                : new Button(Phrase.of("Note it"), event -> note(approval));
        verb.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return new Div(new Span(held.map(ApprovalsPanel::said).orElse(Phrase.of("Not noted"))), verb);
    }

    private static String said(ApprovalView held) {
        String by = held.grantedByName() == null ? Phrase.of("a machine") : held.grantedByName();
        return held.note() == null ? Phrase.of("Noted by {0}", by) : Phrase.of("Noted by {0}: {1}", by, held.note());
    }

    private void note(Approval approval) {
        TextField note = new TextField(Phrase.of("Where it can be looked up"));
        note.setMaxLength(500);
        new FormDialog(
                        word(approval),
                        Phrase.of("Note it"),
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
        Notice.done(Phrase.of("Withdrawn. What needs it is held back from now on."))
                .with(Phrase.of("Undo"), () -> {
                    desk.approve(tenant, approval, Objects.requireNonNullElse(held.note(), ""));
                    changed.run();
                })
                .show();
    }

    private static String word(Approval approval) {
        return switch (approval) {
            case X_AI_REPLIES -> Phrase.of("X: an AI answers by itself");
            case X_AUTOMATED_LABEL -> Phrase.of("X: the account is labelled as automated");
            case HUMAN_AGENT_TAG -> Phrase.of("Meta: people may answer late");
            case LINKEDIN_MODEL_USE -> Phrase.of("LinkedIn: an outside model may read");
            case OFF_PLATFORM_MATCHING_CONSENT -> Phrase.of("Joining of identities");
        };
    }
}

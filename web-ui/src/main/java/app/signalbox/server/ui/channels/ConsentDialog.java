package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectAttemptState;
import app.signalbox.contract.channels.ConnectableAccount;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/** What came of asking a network for consent: the accounts to choose from, or why there are none. */
class ConsentDialog extends Dialog {

    private final transient Runnable leave;

    /** Shows why there is nothing to choose. */
    ConsentDialog(String sentence, Runnable leave) {
        this(Phrase.of("Connecting an account"), sentence, leave);
        getFooter().add(new Button(Phrase.of("Close"), event -> leave()));
    }

    /** Lets choose among the accounts where consent was given. */
    ConsentDialog(ReturnedConsent consent, ChannelDesk desk, Runnable leave) {
        this(
                Phrase.of("Connect {0}", consent.attempt().channel().displayName()),
                Phrase.said(consent.attempt().sentence()),
                leave);
        if (consent.attempt().state() == ConnectAttemptState.GRANTED) {
            offer(consent, desk);
        } else {
            getFooter().add(new Button(Phrase.of("Close"), event -> leave()));
        }
    }

    private ConsentDialog(String title, String sentence, Runnable leave) {
        this.leave = leave;
        setHeaderTitle(title);
        setWidth("min(520px, 94vw)");
        addDialogCloseActionListener(event -> leave());
        Paragraph text = new Paragraph(sentence);
        text.addClassName("dialog-text");
        add(text);
    }

    private void offer(ReturnedConsent consent, ChannelDesk desk) {
        CheckboxGroup<ConnectableAccount> choice = choice(consent.attempt().accounts());
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button connect = new Button("", event -> {
            try {
                accept(consent, desk, choice);
            } catch (DomainException refused) {
                refusal.setText(Phrase.said(refused.getMessage()));
                refusal.setVisible(true);
            }
        });
        connect.addThemeVariants(ButtonVariant.PRIMARY);
        count(connect, choice);
        choice.addValueChangeListener(event -> count(connect, choice));
        add(choice, refusal);
        getFooter().add(new Button(Phrase.of("Cancel"), event -> leave()), connect);
    }

    private static CheckboxGroup<ConnectableAccount> choice(List<ConnectableAccount> accounts) {
        CheckboxGroup<ConnectableAccount> choice = new CheckboxGroup<>(Phrase.of("Accounts"));
        choice.addClassName("accounts-choice");
        choice.setItems(accounts);
        choice.setItemLabelGenerator(ConnectableAccount::displayName);
        choice.setItemHelperGenerator(ConsentDialog::remark);
        choice.select(likely(accounts));
        return choice;
    }

    /** Whoever comes back for what is connected here rarely means the pages of other brands. */
    private static List<ConnectableAccount> likely(List<ConnectableAccount> accounts) {
        List<ConnectableAccount> known =
                accounts.stream().filter(ConnectableAccount::connected).toList();
        return known.isEmpty() ? accounts : known;
    }

    private static String remark(ConnectableAccount account) {
        String what = account.connected()
                ? Phrase.of(
                        "{0}, connected already: its access is renewed and its history stays.",
                        account.externalAccountId())
                : account.externalAccountId();
        return account.missingScopes().isEmpty()
                ? what
                : what + " " + Phrase.of("Not granted: {0}", String.join(", ", account.missingScopes()));
    }

    private static void count(Button connect, CheckboxGroup<ConnectableAccount> choice) {
        int chosen = choice.getSelectedItems().size();
        connect.setText(Phrase.count(chosen, "Connect {0} account", "Connect {0} accounts"));
        connect.setEnabled(chosen > 0);
    }

    private void accept(ReturnedConsent consent, ChannelDesk desk, CheckboxGroup<ConnectableAccount> choice) {
        List<String> chosen = consent.attempt().accounts().stream()
                .filter(choice::isSelected)
                .map(ConnectableAccount::externalAccountId)
                .toList();
        List<ChannelAccountView> connected = desk.accept(consent, chosen);
        leave();
        Notice.done(Phrase.of(
                        "Connected: {0}.",
                        connected.stream().map(ChannelAccountView::displayName).collect(Collectors.joining(", "))))
                .show();
    }

    private void leave() {
        close();
        leave.run();
    }
}

package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.AutomatedLabel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.channels.ChannelDesk.LabelState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** An admin's word on whether an account shows X's label of automated accounts, with what that means. */
class LabelDialog extends Dialog {

    LabelDialog(String brand, ChannelAccountView account, ChannelDesk desk) {
        AutomatedLabel label = desk.label(brand, account.id());
        setHeaderTitle(Phrase.of("Automated label of {0}", account.displayName()));
        setWidth("min(520px, 94vw)");
        Paragraph meaning = new Paragraph(Phrase.of(
                "X asks accounts that answer by themselves to show its label \"Automated\", and tells no app whether one"
                        + " does. By stating it you say that you have seen the label on this account's profile. Answers"
                        + " that nobody wrote or approved go out from it only then."));
        meaning.addClassName("dialog-text");
        add(meaning);
        if (label.stated()) {
            add(new Paragraph(
                    label.statedByName() == null
                            ? Phrase.of("It is stated.")
                            : Phrase.of("Stated by {0}.", label.statedByName())));
        }
        LabelState next = label.stated() ? LabelState.NOT_SHOWN : LabelState.SHOWN;
        Button say = new Button(
                label.stated() ? Phrase.of("Take it back") : Phrase.of("State that it is shown"),
                event -> say(brand, account, desk, next));
        say.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Phrase.of("Close"), event -> close()), say);
    }

    private void say(String brand, ChannelAccountView account, ChannelDesk desk, LabelState next) {
        try {
            desk.state(brand, account.id(), next);
            close();
            Notice.done(
                            next == LabelState.SHOWN
                                    ? Phrase.of("Noted that {0} shows the label.", account.displayName())
                                    : Phrase.of("Noted that {0} doesn't show the label.", account.displayName()))
                    .show();
        } catch (DomainException refused) {
            Notice.refusal(Phrase.said(refused.getMessage())).show();
        }
    }
}

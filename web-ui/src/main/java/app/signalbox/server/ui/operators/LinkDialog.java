package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.InvitationView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a link that works once; it can't be shown again. */
class LinkDialog extends Dialog {

    LinkDialog(String title, InvitationView invitation) {
        setHeaderTitle(title);
        setWidth("min(560px, 94vw)");
        Paragraph text = new Paragraph(
                switch (invitation.delivery()) {
                    case MAILED -> Phrase.of("The link is on its way by mail. You can pass it on yourself as well.");
                    case BY_HAND ->
                        Phrase.of("No mail went out. Copy the link now and pass it on; it is not shown again.");
                });
        text.addClassName("dialog-text");
        TextField link = new TextField(Phrase.of("Link"));
        link.setValue(invitation.link().toString());
        link.setReadOnly(true);
        link.setWidthFull();
        Span until =
                new Span(new Span(Phrase.of("Works once, until") + " "), new Age(invitation.expiresAt()).asClock());
        until.addClassName("quiet");
        add(text, link, until);
        Button copy = new Button(
                Phrase.of("Copy the link"),
                event -> getElement().executeJs("navigator.clipboard.writeText($0)", link.getValue()));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Phrase.of("Close"), event -> close()), copy);
    }
}

package app.signalbox.server.ui;

import app.signalbox.server.kernel.DomainException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A few fields and one button; a refusal of the domain is shown beside them and nothing typed is lost. */
public class FormDialog extends Dialog {

    private final Paragraph refusal = new Paragraph();

    public FormDialog(String title, String button, Runnable submit, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div form = new Div(fields);
        form.addClassName("form");
        for (Component field : fields) {
            if (field instanceof HasSize sized) {
                sized.setWidthFull();
            }
        }
        add(form, refusal);
        Button go = new Button(button, event -> attempt(submit));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Phrase.of("Cancel"), event -> close()), go);
    }

    private void attempt(Runnable submit) {
        try {
            submit.run();
            close();
        } catch (DomainException refused) {
            refusal.setText(Phrase.said(refused.getMessage()));
            refusal.setVisible(true);
        }
    }
}

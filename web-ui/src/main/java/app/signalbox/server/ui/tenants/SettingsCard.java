package app.signalbox.server.ui.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One kind of settings of a tenant: what holds, and a button that changes it. */
class SettingsCard extends Section {

    private final DescriptionList facts = new DescriptionList();
    private final Div actions = new Div();

    SettingsCard(String title) {
        addClassName("card");
        facts.addClassName("facts");
        actions.addClassName("page-actions");
        add(new Header(new H2(title)), facts);
        facts.setVisible(false);
    }

    SettingsCard fact(String term, String text) {
        return fact(term, new Span(text));
    }

    SettingsCard fact(String term, Component said) {
        facts.setVisible(true);
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(said));
        return this;
    }

    SettingsCard action(String label, Runnable click) {
        actions.add(new Button(label, event -> click.run()));
        add(actions);
        return this;
    }

    /** What can be done with one row of a table. */
    static Button verb(String label, Runnable click) {
        Button verb = new Button(label, event -> click.run());
        verb.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return verb;
    }
}

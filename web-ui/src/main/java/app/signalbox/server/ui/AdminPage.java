package app.signalbox.server.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page with a title, what can be done with it, and content below; brands at its side where it is about one. */
public class AdminPage extends Div {

    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();
    private final Div body = new Div();

    public AdminPage() {
        addClassName("page");
        Header head = new Header(new Div(title, lead), actions);
        actions.addClassName("page-actions");
        body.addClassName("page-body");
        add(new Main(head, body));
    }

    /** Puts the brands at the side. */
    public void beside(BrandRail rail) {
        addComponentAsFirst(rail);
    }

    public void title(String text, String sentence) {
        title.setText(text);
        lead.setText(sentence);
    }

    /** What can be done here, in place of what could be before. */
    public void actions(Component... now) {
        actions.removeAll();
        actions.add(now);
    }

    /** What is shown below the title, in place of what was. */
    public void show(Component... now) {
        body.removeAll();
        body.add(now);
    }
}

package app.signalbox.server.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A small drawing in the colour of the text around it; only for the eye unless it is labelled. */
@Tag("span")
public class Glyph extends Component implements HasStyle {

    public Glyph(String name) {
        addClassNames("glyph", "i-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The same, telling its meaning to those who don't see it and on hover. */
    public Glyph labelled(String text) {
        getElement().removeAttribute("aria-hidden").setAttribute("role", "img");
        getElement().setAttribute("aria-label", text).setAttribute("title", text);
        return this;
    }
}

package app.signalbox.server.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** How long ago something was; the browser keeps it current and shows the exact instant of its own zone on hover. */
@Tag("sb-age")
public class Age extends Component implements HasStyle {

    public Age(Instant at) {
        getElement().setAttribute("at", at.toString());
    }

    /** Shows the time of day, with the date where it was another day, in place of the age. */
    public Age asClock() {
        getElement().setAttribute("form", "clock");
        return this;
    }

    /** Shows how long it is until then. */
    public Age asTimeLeft() {
        getElement().setAttribute("form", "left");
        return this;
    }

    /** Shows how long it is until then, and by how much it is late after that, in words that stand alone. */
    public Age asDue() {
        getElement().setAttribute("form", "due");
        return this;
    }

    /** Shows another instant on hover as well, such as when we received it. */
    public Age besides(String label, Instant other) {
        getElement().setAttribute("besides", label).setAttribute("besides-at", other.toString());
        return this;
    }
}

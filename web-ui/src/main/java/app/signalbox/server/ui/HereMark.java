package app.signalbox.server.ui;

import com.vaadin.flow.component.html.Anchor;

/** Marks the link to where the operator is: said to those who don't see it, and in sight in a list that scrolls. */
public final class HereMark {

    private HereMark() {}

    /**
     * Marks a link.
     *
     * @param current what it is among the others, as in {@code aria-current}
     */
    public static void put(Anchor link, String current) {
        link.getElement().setAttribute("aria-current", current);
        link.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'nearest' })");
    }
}

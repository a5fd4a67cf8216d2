package app.signalbox.server.ui.overview;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A figure beside the one before it; opens the rows behind it. */
class Tile extends NativeButton {

    Tile(String label, String figure, String note, String comparison, Runnable open) {
        addClassName("tile");
        add(
                part(label, "tile-label"),
                part(figure, "tile-figure"),
                part(note, "tile-note"),
                part(comparison, "tile-change"));
        addClickListener(event -> open.run());
    }

    private static Span part(String text, String style) {
        Span part = new Span(text);
        part.addClassName(style);
        return part;
    }
}

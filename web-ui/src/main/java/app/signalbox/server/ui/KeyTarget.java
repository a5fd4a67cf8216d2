package app.signalbox.server.ui;

import java.util.List;

/** A view with keys of its own. */
public interface KeyTarget {

    /** Keys that work in this view now. */
    List<KeyAction> keys();
}

package app.signalbox.server.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.splitlayout.SplitLayoutVariant;

/** Two panes whose border can be moved; the browser remembers where it stands. */
public class RememberedSplit extends SplitLayout {

    private final String name;

    /**
     * @param name under which the browser remembers the position
     * @param percent share of the first pane until the border is moved
     */
    public RememberedSplit(String name, double percent, Component first, Component second) {
        super(first, second);
        this.name = name;
        addThemeVariants(SplitLayoutVariant.SMALL);
        setSplitterPosition(percent);
        setSizeFull();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("signalbox.remember(this, $0)", name);
    }
}

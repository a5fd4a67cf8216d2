package app.signalbox.server.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;

/** The notice that is shown now, so that the next takes its place. */
record Current(Notification notification) {

    static void replace(Notification next) {
        UI ui = UI.getCurrentOrThrow();
        Current before = ComponentUtil.getData(ui, Current.class);
        if (before != null) {
            before.notification().close();
        }
        ComponentUtil.setData(ui, Current.class, new Current(next));
    }
}

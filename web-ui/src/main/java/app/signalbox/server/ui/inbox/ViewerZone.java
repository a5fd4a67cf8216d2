package app.signalbox.server.ui.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The zone in which the operator's browser shows times. */
final class ViewerZone {

    private ViewerZone() {}

    /** That of the window at hand, UTC where it hasn't told. */
    static ZoneId get() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return ZoneOffset.UTC;
        }
        @Nullable ExtendedClientDetails details = ui.getPage().getExtendedClientDetails();
        return details == null ? ZoneOffset.UTC : read(details.getTimeZoneId());
    }

    private static ZoneId read(@Nullable String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}

package app.signalbox.server.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Draws an option of ECharts, whose colours may be variables of CSS. Only for the eye: a table says the same. */
@Tag("sb-chart")
@JavaScript("context://signalbox/charts.js")
class Chart extends Component {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param label what it shows, for those who don't see it */
    Chart(String label, Map<String, ?> option) {
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
        getElement().setAttribute("option", JSON.writeValueAsString(option));
    }
}

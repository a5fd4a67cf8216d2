package app.signalbox.server.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Answers addresses whose page failed. It stands alone: what broke the page may break the bar above it as well. */
@PermitAll
class FailedPageView extends Main implements HasErrorParameter<Exception> {

    FailedPageView() {
        addClassName("threshold");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        add(new FailureState(
                parameter.getException(), () -> UI.getCurrentOrThrow().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

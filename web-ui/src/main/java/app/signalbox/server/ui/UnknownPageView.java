package app.signalbox.server.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Answers addresses at which there is nothing. */
@ParentLayout(ConsoleFrame.class)
@PermitAll
class UnknownPageView extends EmptyState implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    UnknownPageView() {
        super(
                "search",
                Phrase.of("There is nothing at this address"),
                Phrase.of("Check it for typing errors, or begin where you usually do."),
                NoPermissionView.home());
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Nothing here") + " · Signalbox";
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

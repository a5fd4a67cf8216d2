package app.signalbox.server.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bar above every view: where to go, who is signed in, and the keys that work everywhere. */
@PermitAll
public class ConsoleFrame extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private final transient Workplace workplace;
    private final Map<Destination, Anchor> links = new EnumMap<>(Destination.class);
    private final Div content = new Div();
    private @Nullable Component view;

    ConsoleFrame(Workplace workplace, AuthenticationContext authentication) {
        this.workplace = workplace;
        addClassName("frame");
        content.addClassName("content");
        Header bar = new Header(logo(), navigation(), spacer());
        bar.addClassName("bar");
        bar.add(new AccountMenu(workplace.operator(), authentication::logout, this::showKeys));
        add(bar, content);
        getElement().executeJs("signalbox.listen(this)");
    }

    @Override
    public void showRouterLayoutContent(HasElement shown) {
        view = shown.getElement().getComponent().orElse(null);
        content.removeAll();
        if (view != null) {
            content.add(view);
        }
        announceKeys();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Destination.of(event.getLocation().getFirstSegment())
                .filter(destination -> !destination.isOpen(workplace.permissions()))
                .ifPresent(closed -> event.rerouteTo(NoPermissionView.class));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Destination here = Destination.of(event.getLocation().getFirstSegment()).orElse(null);
        links.forEach((destination, link) -> {
            if (destination == here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    @ClientCallable
    @SuppressWarnings("UnusedMethod")
    private void pressed(String key) {
        keys().stream()
                .filter(action -> Objects.equals(action.key(), key))
                .findFirst()
                .ifPresent(action -> action.run().run());
    }

    private void announceKeys() {
        String[] known = keys().stream().map(KeyAction::key).toArray(String[]::new);
        getElement().executeJs("signalbox.keys(this, $0)", String.join("\n", known));
    }

    private List<KeyAction> keys() {
        List<KeyAction> all = new ArrayList<>();
        if (view instanceof KeyTarget target) {
            all.addAll(target.keys());
        }
        links.keySet()
                .forEach(destination -> all.add(new KeyAction(
                        "g " + destination.key(),
                        "go to " + destination.label().toLowerCase(java.util.Locale.ROOT),
                        () -> UI.getCurrentOrThrow().navigate(destination.path()))));
        all.add(new KeyAction("?", "these keys", this::showKeys));
        return all;
    }

    private void showKeys() {
        new KeysDialog(keys()).open();
    }

    private Nav navigation() {
        Nav nav = new Nav();
        nav.addClassName("destinations");
        nav.getElement().setAttribute("aria-label", "Console");
        for (Destination destination : Destination.open(workplace.permissions())) {
            Anchor link = new Anchor(destination.path(), new Glyph(destination.path()), new Span(destination.label()));
            link.getElement().setAttribute("router-link", true).setAttribute("title", destination.label());
            links.put(destination, link);
            nav.add(link);
        }
        return nav;
    }

    private static Component logo() {
        Span mark = new Span(new Glyph("signalbox"), new Span("Signalbox"));
        mark.addClassName("logo");
        return mark;
    }

    private static Component spacer() {
        Span spacer = new Span();
        spacer.addClassName("spacer");
        return spacer;
    }
}

package app.signalbox.server.ui;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.Chooser.Choice;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bar above every view: where to go, who is signed in, and the keys that work everywhere. */
@PermitAll
public class ConsoleFrame extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private final transient Workplace workplace;
    private final Map<Destination, Anchor> links = new EnumMap<>(Destination.class);
    private final Div content = new Div();
    private @Nullable Component view;
    private transient KeyBook book;

    ConsoleFrame(Workplace workplace, AuthenticationContext authentication) {
        this.workplace = workplace;
        this.book = KeyBook.of(workplace.keys());
        addClassName("frame");
        content.addClassName("content");
        Header bar = new Header(logo(), navigation(), spacer());
        bar.addClassName("bar");
        bar.add(new AccountMenu(workplace, authentication::logout, this::showKeys));
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
                HereMark.put(link, "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    @ClientCallable
    @SuppressWarnings("UnusedMethod")
    private void pressed(String key) {
        book.bind(keys()).stream()
                .filter(bound -> Objects.equals(bound.key(), key))
                .findFirst()
                .ifPresent(bound -> bound.action().run().run());
    }

    /** Opens a list of everything that can be done here, to choose from by typing. */
    @ClientCallable
    void palette() {
        List<Choice> choices = new ArrayList<>();
        book.bind(keys())
                .forEach(bound -> choices.add(new Choice(
                        capital(bound.action().does()),
                        bound.key(),
                        "",
                        bound.action().run())));
        for (TenantView brand : inboxBrands()) {
            choices.add(new Choice(
                    Phrase.of("Inbox of {0}", brand.name()),
                    null,
                    brand.slug() + " brand tenant",
                    () -> UI.getCurrentOrThrow().navigate("inbox/" + brand.slug())));
        }
        new Chooser(
                        Phrase.of("Everything that can be done here"),
                        Phrase.of("What do you want to do?"),
                        Phrase.of("Nothing is called that."),
                        choices)
                .open();
    }

    private List<TenantView> inboxBrands() {
        return workplace.permissions().contains(Permission.READ_INBOX) ? workplace.tenants() : List.of();
    }

    private static String capital(String words) {
        int second = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, second).toUpperCase(java.util.Locale.ROOT) + words.substring(second);
    }

    private void announceKeys() {
        String[] known = book.bind(keys()).stream()
                .flatMap(bound -> Stream.ofNullable(bound.key()))
                .toArray(String[]::new);
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
                        Phrase.of("go to {0}", Phrase.within(destination.label())),
                        () -> UI.getCurrentOrThrow().navigate(destination.path()))));
        all.add(new KeyAction("?", Phrase.of("all keys, to look at and to change"), this::showKeys));
        return all;
    }

    private void showKeys() {
        new KeysDialog(keys(), () -> book, new KeysDialog.Choosing() {
                    @Override
                    public void choose(String usual, String key) {
                        use(book.with(usual, key));
                    }

                    @Override
                    public void reset(String usual) {
                        use(book.without(usual));
                    }

                    @Override
                    public void resetAll() {
                        use(List.of());
                    }
                })
                .open();
    }

    private void use(List<KeyChoice> choices) {
        workplace.chooseKeys(choices);
        book = KeyBook.of(choices);
        announceKeys();
    }

    private Nav navigation() {
        Nav nav = new Nav();
        nav.addClassName("destinations");
        nav.getElement().setAttribute("aria-label", Phrase.of("Console"));
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

package app.signalbox.server.ui;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockService;
import com.vaadin.browserless.mocks.MockVaadinServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringInstantiator;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The console without a browser and without the application: the real views, made by Spring from what a test puts in
 * the server's place. Nothing of it is found by the scans of a running application.
 */
public final class ConsoleStage implements AfterEachCallback {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private @Nullable BrowserlessApplicationContext application;
    private @Nullable BrowserlessUIContext window;

    public ConsoleStage(Workplace workplace) {
        with(Workplace.class, workplace);
        with(AuthenticationContext.class, new AuthenticationContext());
        with(ConsoleStart.class, new ConsoleStart(workplace));
    }

    /** Puts something in the server's place. */
    public <T> ConsoleStage with(Class<T> type, T thing) {
        beans.registerBean(type, () -> thing);
        return this;
    }

    /** Goes to an address at which this view is. */
    public <V extends Component> V open(String address, Class<V> view) {
        visit(address);
        return view.cast(window().getCurrentView());
    }

    /** Goes to an address, whatever is shown there. */
    public void visit(String address) {
        Location place = new Location(address);
        window().getUI().navigate(place.getPath(), place.getQueryParameters());
    }

    /** The one window, opened at no view. */
    public BrowserlessUIContext window() {
        BrowserlessUIContext opened = window;
        if (opened == null) {
            opened = start().newUser().newWindow();
            window = opened;
        }
        opened.activate();
        return opened;
    }

    /** All texts of the page below each other. */
    public String text() {
        return shown().getTextRecursively();
    }

    /** What the notices say that are shown now. */
    public List<String> notices() {
        return window().find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    /** Clicks the button that says this, in the dialog if one is open. */
    public void click(String label) {
        List<Dialog> dialogs = window().find(Dialog.class).all();
        Component within = dialogs.isEmpty() ? window().getUI() : dialogs.getLast();
        Button button = window().find(Button.class, within).withText(label).single();
        fromBrowser(() -> window().test(button).click());
    }

    /** Clicks the button that says this in the last column of a table. */
    public void click(String table, int row, String label) {
        Grid<?> grid = table(table);
        Component cell =
                window().test(grid).getCellComponent(row, grid.getColumns().size() - 1);
        Button verb = Stream.concat(Stream.of(cell), cell.getChildren())
                .filter(part ->
                        part instanceof Button button && button.getText().equals(label))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        fromBrowser(verb::click);
    }

    /** What stands in a column of the table of this name. */
    public List<String> column(String table, int column) {
        var tester = window().test(table(table));
        return IntStream.range(0, tester.size())
                .mapToObj(row -> tester.getCellText(row, column))
                .toList();
    }

    /** What a column of the table of this name hands to the browser under a name, to be drawn there. */
    public List<String> drawn(String table, int column, String property) {
        var tester = window().test(table(table));
        return IntStream.range(0, tester.size())
                .mapToObj(
                        row -> String.valueOf(tester.getLitRendererPropertyValue(row, column, property, Object.class)))
                .toList();
    }

    /** The table of this name. */
    public Grid<?> table(String name) {
        return window().find(Grid.class)
                .withCondition(grid -> grid.getAriaLabel().equals(Optional.of(name)))
                .single();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Optional.ofNullable(application).ifPresent(BrowserlessApplicationContext::close);
        beans.close();
    }

    /** As the server does with what comes from a browser: failures go to the session's handler. */
    private void fromBrowser(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException failure) {
            window().getUI().getSession().getErrorHandler().error(new ErrorEvent(failure));
        }
        window().roundTrip();
    }

    private Element shown() {
        return window().getUI()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }

    private BrowserlessApplicationContext start() {
        beans.refresh();
        BrowserlessApplicationContext started = BrowserlessApplicationContext.create(
                builder -> builder.withViewPackages(ConsoleStage.class.getPackageName())
                        .withServletFactory((routes, uis) -> servlet(routes, uis, beans)));
        application = started;
        return started;
    }

    private static VaadinServlet servlet(Routes routes, UIFactory uis, ApplicationContext beans) {
        routes.getRoutes().remove(HomeView.class);
        return new MockVaadinServlet(routes, uis) {
            @Override
            protected VaadinServletService createServletService(DeploymentConfiguration configuration) {
                MockService service = serviceOf(this, configuration, uis, beans);
                routes.register(service.getContext());
                return service;
            }
        };
    }

    private static MockService serviceOf(
            VaadinServlet servlet, DeploymentConfiguration configuration, UIFactory uis, ApplicationContext beans) {
        var service = new MockService(servlet, configuration, uis) {
            @Override
            protected Optional<Instantiator> loadInstantiators() {
                return Optional.of(new SpringInstantiator(this, beans));
            }
        };
        try {
            service.init();
        } catch (ServiceException failed) {
            throw new IllegalStateException(failed);
        }
        return service;
    }
}

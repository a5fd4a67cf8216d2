package app.signalbox.server.ui.inbox;

import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;

/** Makes views with a test's desk and workplace in place of Spring. */
public final class ConsoleInstantiators implements InstantiatorFactory {

    static FakeInboxDesk desk = new FakeInboxDesk();
    static FakeWorkplace workplace = new FakeWorkplace();

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new DefaultInstantiator(service) {
            @Override
            public <T extends HasElement> T createRouteTarget(
                    Class<T> type, com.vaadin.flow.router.NavigationEvent event) {
                return make(type);
            }
        };
    }

    private static <T> T make(Class<T> type) {
        Map<Class<?>, Object> beans = Map.of(
                InboxDesk.class, desk,
                Workplace.class, workplace,
                AuthenticationContext.class, new AuthenticationContext());
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                    .map(beans::get)
                    .toArray();
            return type.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

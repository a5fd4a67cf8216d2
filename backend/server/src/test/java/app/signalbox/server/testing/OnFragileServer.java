package app.signalbox.server.testing;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.FragileServer;
import app.signalbox.server.database.TestServer;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context a server of its own, which ends with it. */
public final class OnFragileServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        FragileServer server = FragileServer.start();
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("fragileServer", server);
        beans.registerDisposableBean("fragileServer", server::close);
        DatabaseAddress database = server.address();
        TestPropertyValues.of(
                        "signalbox.home=" + TestServer.newHome(),
                        "signalbox.database.url=" + database.jdbcUrl(),
                        "signalbox.database.user=" + database.user(),
                        "signalbox.database.password=" + database.password())
                .applyTo(context);
    }
}

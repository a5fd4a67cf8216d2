package app.signalbox.server.testing;

import app.signalbox.server.database.FragileServer;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
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
        FreshDatabase.use(server.address(), context);
    }
}

package app.signalbox.server.testing;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each Spring context a new database and an empty home folder. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(TestServer.newDatabase(), context);
    }

    static void use(DatabaseAddress database, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "signalbox.home=" + TestServer.newHome(),
                        "signalbox.database.url=" + database.jdbcUrl(),
                        "signalbox.database.user=" + database.user(),
                        "signalbox.database.password=" + database.password())
                .applyTo(context);
    }
}

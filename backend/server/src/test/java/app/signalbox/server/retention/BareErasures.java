package app.signalbox.server.retention;

import app.signalbox.server.retention.spi.ErasableData;
import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of other modules erase without an application. */
public final class BareErasures {

    private BareErasures() {}

    public static Erasures over(JdbcClient jdbc, ErasableData data) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("data", data);
        return new Erasures(beans.getBeanProvider(ErasableData.class), new ErasureBook(jdbc, Clock.systemUTC()));
    }
}

package app.signalbox.server.testing;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Takes all but one connection from each pool of the shared application, and gives them back afterwards. */
final class OneConnection implements BeforeAllCallback, AfterAllCallback {

    private record Sizes(int most, int idle) {}

    @Override
    public void beforeAll(ExtensionContext test) {
        for (HikariDataSource pool : pools(test)) {
            store(test).put(pool.getPoolName(), new Sizes(pool.getMaximumPoolSize(), pool.getMinimumIdle()));
            pool.setMinimumIdle(1);
            pool.setMaximumPoolSize(1);
            await().until(() -> {
                pool.getHikariPoolMXBean().softEvictConnections();
                return pool.getHikariPoolMXBean().getTotalConnections() <= 1;
            });
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        for (HikariDataSource pool : pools(test)) {
            Sizes sizes = store(test).get(pool.getPoolName(), Sizes.class);
            pool.setMaximumPoolSize(sizes.most());
            pool.setMinimumIdle(sizes.idle());
        }
    }

    private static Collection<HikariDataSource> pools(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test)
                .getBeansOfType(HikariDataSource.class)
                .values();
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(Namespace.create(OneConnection.class));
    }
}

package app.signalbox.bench;

import app.signalbox.server.SignalboxApplication;
import app.signalbox.server.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in this process, on an empty database and a free port. */
final class Product implements AutoCloseable {

    static final String SECRET = "bench-secret";

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param roles such as {@code intake,console}
     * @param properties more of them, as {@code name=value}
     */
    static Product start(String roles, String... properties) throws IOException {
        Path home = Files.createTempDirectory("signalbox-bench");
        return new Product(new SpringApplicationBuilder(SignalboxApplication.class)
                .properties(
                        "signalbox.meta.app-secret=" + SECRET,
                        "signalbox.meta.verify-token=bench",
                        "vaadin.productionMode=true",
                        "logging.level.root=warn")
                .run(Stream.concat(
                                Stream.of("--server.port=0", "--signalbox.home=" + home, "--signalbox.roles=" + roles),
                                Arrays.stream(properties).map(property -> "--" + property))
                        .toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    DatabaseAddress database() {
        return bean(DatabaseAddress.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A connection of the bench's own, as the role that may read every tenant. */
    Connection connect() throws SQLException {
        DatabaseAddress database = database();
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set role signalbox_owner");
        }
        return connection;
    }

    @Override
    public void close() {
        context.close();
    }
}

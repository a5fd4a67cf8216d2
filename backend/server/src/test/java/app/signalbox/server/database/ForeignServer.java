package app.signalbox.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A server that knows nothing of Signalbox, as somebody else would run it. */
record ForeignServer(Path home, Cluster cluster) implements AutoCloseable {

    private static final String PASSWORD = "a foreign superuser's";

    static ForeignServer start(PostgresBinaries programs) throws IOException {
        Path home = TestServer.newHome();
        Cluster cluster = Cluster.open(home.resolve("data"), programs, PASSWORD);
        cluster.start(DataSize.ofMegabytes(64));
        return new ForeignServer(home, cluster);
    }

    DatabaseAddress superuser(String database) {
        return address(database, Cluster.SUPERUSER, PASSWORD);
    }

    DatabaseAddress address(String database, String user, String password) {
        try {
            int port = Postmaster.of(cluster.data()).orElseThrow().port();
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void execute(String database, String... statements) throws SQLException {
        try (Connection connection = Connections.open(superuser(database));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Postmaster.of(cluster.data()).orElseThrow().stop();
        FileSystemUtils.deleteRecursively(home);
    }
}

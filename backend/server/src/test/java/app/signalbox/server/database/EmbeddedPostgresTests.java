package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class EmbeddedPostgresTests {

    private static final DataSize BUFFERS = DataSize.ofMegabytes(64);

    private final Path home = TestServer.newHome();
    private final Path data = EmbeddedPostgres.dataFolder(home);

    @AfterEach
    void deletesHome() throws IOException {
        var survivor = Postmaster.of(data);
        if (survivor.isPresent()) {
            survivor.get().stop();
        }
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void startsDurable() throws SQLException {
        try (var server = EmbeddedPostgres.start(home, BUFFERS);
                Connection connection = Connections.open(server.address())) {
            Map<String, String> durability = ServerCheck.durability(connection);

            assertThat(durability)
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
            assertThat(ServerCheck.version(connection)).isEqualTo(18);
        }
    }

    @Test
    void keepsDataOverRestart() throws SQLException {
        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            write(server, "kept");
        }

        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void stopsItsServer() throws IOException {
        EmbeddedPostgres.start(home, BUFFERS).close();

        assertThat(Postmaster.of(data)).isEmpty();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsPasswordsForTheOwnerOnly() throws IOException {
        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThat(permissions(home.resolve("secrets"))).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("secrets/postgres.password"))).isEqualTo("rw-------");
            assertThat(permissions(home.resolve("secrets/signalbox.password"))).isEqualTo("rw-------");
            assertThat(server.address().password()).hasSize(32);
            assertThat(server.address().toString())
                    .doesNotContain(server.address().password());
        }
    }

    @Test
    void refusesSecondUserOfTheSameHome() {
        try (var first = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, BUFFERS))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessage(
                            "Another Signalbox (process %d) uses %s. Stop it or set SIGNALBOX_HOME to another folder."
                                    .formatted(ProcessHandle.current().pid(), home));
            assertThat(first.address().user()).isEqualTo("signalbox");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    static void write(EmbeddedPostgres server, String note) throws SQLException {
        try (Connection connection = Connections.open(server.superuser());
                var statement = connection.createStatement()) {
            statement.execute("create table public.note (content text)");
            try (var insert = connection.prepareStatement("insert into public.note values (?)")) {
                insert.setString(1, note);
                insert.executeUpdate();
            }
        }
    }

    static String read(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = Connections.open(server.superuser());
                var rows = connection.createStatement().executeQuery("select content from public.note")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

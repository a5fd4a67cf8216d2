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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class EmbeddedPostgresTests {

    private static final DataSize BUFFERS = DataSize.ofMegabytes(64);
    private static final Path HOME = TestServer.newHome();
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startsInAnEmptyHome() {
        server = EmbeddedPostgres.start(HOME, BUFFERS);
    }

    @AfterAll
    static void deletesHome() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(HOME);
    }

    @Test
    void runsDurable() throws SQLException {
        try (Connection connection = Connections.open(server.address())) {
            Map<String, String> durability = ServerCheck.durability(connection);

            assertThat(durability)
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
            assertThat(ServerCheck.version(connection)).isEqualTo(18);
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        try (Connection connection = Connections.open(server.superuser());
                var rows = connection.createStatement().executeQuery("""
                        select pg_catalog.current_setting('listen_addresses'),
                          pg_catalog.current_setting('unix_socket_directories')
                        """)) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("127.0.0.1");
            assertThat(rows.getString(2)).isEmpty();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        var stranger = new DatabaseAddress(server.address().jdbcUrl(), "signalbox", "guessed");

        assertThatThrownBy(() -> Connections.open(stranger))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsForTheOwnerOnly() throws IOException {
        assertThat(permissions("secrets")).isEqualTo("rwx------");
        assertThat(permissions("secrets/postgres.password")).isEqualTo("rw-------");
        assertThat(permissions("secrets/signalbox.password")).isEqualTo("rw-------");
        assertThat(permissions("postgres/data")).isEqualTo("rwx------");
        assertThat(server.address().password()).hasSize(32);
        assertThat(server.address().toString()).doesNotContain(server.address().password());
    }

    @Test
    void leavesNoUnfinishedWorkBehind() throws IOException {
        try (var files = Files.list(HOME.resolve("postgres"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .satisfiesExactlyInAnyOrder(
                            name -> assertThat(name).isEqualTo("data"),
                            name -> assertThat(name).startsWith("server-"));
        }
    }

    @Test
    void refusesASecondUserOfTheSameHome() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(HOME, BUFFERS))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("Another Signalbox (process %d) uses %s. Stop it or set SIGNALBOX_HOME to another folder."
                        .formatted(ProcessHandle.current().pid(), HOME));
    }

    private static String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve(path)));
    }
}

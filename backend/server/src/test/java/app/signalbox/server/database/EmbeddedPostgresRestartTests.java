package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class EmbeddedPostgresRestartTests {

    private static final DataSize BUFFERS = DataSize.ofMegabytes(64);
    private static Path home;
    private static Path data;

    @BeforeAll
    static void createsData() throws IOException {
        home = TestServer.newHomeWithPrograms();
        data = EmbeddedPostgres.dataFolder(home);
        EmbeddedPostgres.start(home, BUFFERS).close();
    }

    @AfterEach
    void stopsWhatIsLeft() throws IOException {
        var left = Postmaster.of(data);
        if (left.isPresent()) {
            left.get().stop();
        }
    }

    @AfterAll
    static void deletesHome() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            Notes.write(server.superuser(), "kept");
        }

        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThat(Notes.read(server.superuser())).isEqualTo("kept");
        }
    }

    @Test
    void stopsItsServer() throws IOException {
        EmbeddedPostgres.start(home, BUFFERS).close();

        assertThat(Postmaster.of(data)).isEmpty();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void takesOverTheServerOfAKilledApplication() throws IOException, SQLException {
        ChildApplication.start(home, BUFFERS).close();
        long survivor = processOfServer();

        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThat(processOfServer()).isEqualTo(survivor);
            Notes.write(server.superuser(), "taken over");
            assertThat(Notes.read(server.superuser())).isEqualTo("taken over");
        }
    }

    @Test
    void replacesASurvivingServerThatIsConfiguredOtherwise() throws IOException, SQLException {
        ChildApplication.start(home, BUFFERS).close();
        long survivor = processOfServer();

        try (var server = EmbeddedPostgres.start(home, DataSize.ofMegabytes(32))) {
            assertThat(processOfServer()).isNotEqualTo(survivor);
            assertThat(setting(server, "shared_buffers")).isEqualTo("32MB");
        }
    }

    @Test
    void refusesWhileAnotherProcessUsesTheHome() throws IOException {
        try (var child = ChildApplication.start(home, BUFFERS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, BUFFERS))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageStartingWith("Another Signalbox (process %d) uses"
                            .formatted(child.process().pid()));
        }
    }

    @Test
    void recoversAKilledServer() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            Notes.write(server.superuser(), "committed before the kill");
            ProcessHandle process = Postmaster.of(data).orElseThrow().process();
            process.destroyForcibly();
            process.onExit().join();
        }
        assertThat(data.resolve("postmaster.pid")).exists();

        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThat(Notes.read(server.superuser())).isEqualTo("committed before the kill");
        }
    }

    @Test
    void startsAlthoughTheOldProcessNumberWasGivenToAnotherProcess() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), """
                %d
                %s
                1790000000
                5432
                """.formatted(
                        ProcessHandle.current().pid(), data));

        try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
            assertThat(server.address().user()).isEqualTo("signalbox");
            assertThat(processOfServer()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void leavesAForeignServerAlone() throws IOException, SQLException {
        Path otherHome = TestServer.newHomeWithPrograms();
        Path otherData = EmbeddedPostgres.dataFolder(otherHome);
        try (var other = EmbeddedPostgres.start(otherHome, BUFFERS)) {
            Notes.write(other.superuser(), "not yours");
            Files.copy(otherData.resolve("postmaster.pid"), data.resolve("postmaster.pid"));

            try (var server = EmbeddedPostgres.start(home, BUFFERS)) {
                assertThat(server.address().jdbcUrl())
                        .isNotEqualTo(other.address().jdbcUrl());
            }
            assertThat(Notes.read(other.superuser())).isEqualTo("not yours");
        }
        FileSystemUtils.deleteRecursively(otherHome);
    }

    @Test
    void refusesAndStopsAServerThatCouldLoseData() throws IOException {
        Path overriding = data.resolve("postgresql.auto.conf");
        String before = Files.readString(overriding);
        Files.writeString(overriding, "fsync = off\n", StandardOpenOption.APPEND);

        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, BUFFERS))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("could lose committed data: {fsync=off}");
            assertThat(Postmaster.of(data)).isEmpty();
        } finally {
            Files.writeString(overriding, before);
        }
    }

    @Test
    void refusesAWrongSuperuserPassword() throws IOException {
        Path file = home.resolve("secrets/postgres.password");
        String before = Files.readString(file);
        Files.writeString(file, "something else\n");

        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, BUFFERS))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("restore it")
                    .hasMessageContaining(file.toString());
            assertThat(Postmaster.of(data)).isEmpty();
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    void renewsALostPasswordOfTheApplication() throws IOException, SQLException {
        Files.delete(home.resolve("secrets/signalbox.password"));

        try (var server = EmbeddedPostgres.start(home, BUFFERS);
                Connection connection = Connections.open(server.address())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, BUFFERS))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("was written by PostgreSQL 17")
                    .hasMessageContaining("brings postgres (PostgreSQL) 18.6");
        } finally {
            Files.writeString(data.resolve("PG_VERSION"), "18\n");
        }
    }

    private static long processOfServer() throws IOException {
        return Postmaster.of(data).orElseThrow().process().pid();
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = Connections.open(server.superuser());
                var query = connection.prepareStatement("select pg_catalog.current_setting(?)")) {
            query.setString(1, name);
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}

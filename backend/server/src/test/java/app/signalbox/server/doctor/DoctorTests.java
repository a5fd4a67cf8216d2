package app.signalbox.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DoctorTests {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void findsNothingBrokenInAFreshInstallation() {
        int exitCode = examine(Map.of());

        assertThat(exitCode).isZero();
        assertThat(report())
                .contains("ok     The embedded database in %s is made at the first start.".formatted(data()))
                .endsWith("Nothing is broken.\n");
    }

    @Test
    void namesEachMissingSecretAndWhatHappensWithoutIt() {
        examine(Map.of("SIGNALBOX_X_CONSUMER_SECRET", "x"));

        assertThat(report())
                .contains("advice SIGNALBOX_META_APP_SECRET is not set: POST /webhooks/facebook and"
                        + " /webhooks/instagram answer 503.")
                .contains("advice SIGNALBOX_META_APP_ID is not set: Facebook pages and Instagram accounts can't be"
                        + " connected by signing in, and their keys can't be checked.")
                .contains("advice SIGNALBOX_LINKEDIN_CLIENT_SECRET is not set: /webhooks/linkedin answers 503.")
                .contains("ok     SIGNALBOX_X_CONSUMER_SECRET is set.");
    }

    @Test
    void seesAnUnreachableDatabase() throws IOException {
        int unused;
        try (var socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }

        int exitCode = examine(Map.of("SIGNALBOX_DATABASE_URL", "postgresql://127.0.0.1:%d/agency".formatted(unused)));

        assertThat(exitCode).isEqualTo(1);
        assertThat(report()).contains("broken The database can't be examined: Connection to 127.0.0.1:" + unused);
    }

    @Test
    void seesADatabaseThatAnswersButCouldLoseWhatItAccepted() {
        DatabaseAddress database = TestServer.newDatabase();

        int exitCode = examine(external(database));

        assertThat(exitCode).isEqualTo(1);
        assertThat(report())
                .contains("ok     PostgreSQL 18 answers signalbox at jdbc:postgresql://127.0.0.1")
                .contains("broken The database's setting fsync is off: a crash could lose accepted webhooks.")
                .contains("advice SIGNALBOX_MASTER_KEY is not set")
                .doesNotContain("superuser", database.password());
    }

    @Test
    void warnsOfASuperuser() {
        examine(external(TestServer.asSuperuser(TestServer.newDatabase())));

        assertThat(report()).contains("advice postgres is a superuser, for whom the walls between tenants don't hold.");
    }

    @Test
    void seesAPortInUse() throws IOException {
        try (var socket = new ServerSocket(0)) {
            int exitCode = examine(Map.of("SIGNALBOX_PORT", Integer.toString(socket.getLocalPort())));

            assertThat(exitCode).isEqualTo(1);
            assertThat(report())
                    .contains("broken Port %d is in use by another program.".formatted(socket.getLocalPort()));
        }
    }

    @Test
    void seesSecretsThatOthersMayRead() throws IOException {
        Path secrets = Files.createDirectory(home.resolve("secrets"));
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
        Path key = Files.writeString(secrets.resolve("master.key"), "…");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        int exitCode = examine(Map.of());

        assertThat(exitCode).isEqualTo(1);
        assertThat(report()).contains("broken Others may read %s. Run: chmod go= %1$s\n".formatted(key));
    }

    @Test
    void advisesHttpsForThePublicAddress() {
        examine(Map.of("SIGNALBOX_PUBLIC_URL", "http://console.agency.example"));

        assertThat(report())
                .contains(
                        "advice SIGNALBOX_PUBLIC_URL is http://console.agency.example: providers deliver to https only.");
    }

    @Test
    void seesAMasterKeyOfTheWrongLength() {
        int exitCode = examine(Map.of("SIGNALBOX_MASTER_KEY", "c2hvcnQ="));

        assertThat(exitCode).isEqualTo(1);
        assertThat(report()).contains("broken SIGNALBOX_MASTER_KEY must hold 32 bytes in base64.");
    }

    @Test
    void seesHalfAnAutomationClient() {
        int exitCode = examine(Map.of("SIGNALBOX_ADMIN_CLIENT_ID", "automation"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(report())
                .contains("broken SIGNALBOX_ADMIN_CLIENT_ID and SIGNALBOX_ADMIN_CLIENT_SECRET belong together");
    }

    @Test
    void judgesDiskSpace() {
        assertThat(HomeFolder.space(home, DataSize.ofMegabytes(900)).verdict()).isEqualTo(Finding.Verdict.BROKEN);
        assertThat(HomeFolder.space(home, DataSize.ofGigabytes(3)).verdict()).isEqualTo(Finding.Verdict.ADVICE);
        assertThat(HomeFolder.space(home, DataSize.ofGigabytes(50)).verdict()).isEqualTo(Finding.Verdict.FINE);
    }

    private Path data() {
        return home.resolve("postgres/data");
    }

    private static Map<String, String> external(DatabaseAddress database) {
        return Map.of(
                "SIGNALBOX_DATABASE_URL", database.jdbcUrl(),
                "SIGNALBOX_DATABASE_USER", database.user(),
                "SIGNALBOX_DATABASE_PASSWORD", database.password());
    }

    private int examine(Map<String, String> environment) {
        var complete = new HashMap<>(Map.of("SIGNALBOX_HOME", home.toString(), "SIGNALBOX_PORT", "0"));
        complete.putAll(environment);
        return Doctor.examine(
                new Installation(Map.copyOf(complete)), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String report() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

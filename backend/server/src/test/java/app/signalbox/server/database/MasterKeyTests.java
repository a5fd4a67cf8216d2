package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class MasterKeyTests {

    @TempDir
    private Path home;

    @Test
    void isMadeOnceAndKept() {
        byte[] first = MasterKey.read(settings("", ""), home);
        byte[] second = MasterKey.read(settings("", ""), home);

        assertThat(first).hasSize(32).isEqualTo(second);
    }

    @Test
    void isForTheOwnersEyesOnly() throws IOException {
        MasterKey.read(settings("", ""), home);

        Path file = home.resolve("secrets/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void mayBeGivenFromOutside() {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        byte[] read = MasterKey.read(settings(Base64.getEncoder().encodeToString(key), ""), home);

        assertThat(read).isEqualTo(key);
        assertThat(home.resolve("secrets")).doesNotExist();
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> MasterKey.read(settings("c2hvcnQ=", ""), home))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("SIGNALBOX_MASTER_KEY must hold 32 bytes in base64."
                        + " `openssl rand -base64 32` makes such a key.");
    }

    @Test
    void mayBeKeptInAFileOfOnesOwn() throws IOException {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        Path file =
                Files.writeString(home.resolve("mounted"), Base64.getEncoder().encodeToString(key) + "\n");

        assertThat(MasterKey.read(settings("", file.toString()), home)).isEqualTo(key);
        assertThat(home.resolve("secrets")).doesNotExist();
    }

    @Test
    void saysThatItsFileIsMissing() {
        assertThatThrownBy(() -> MasterKey.read(settings("", "/nowhere/key"), home))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("The file /nowhere/key that SIGNALBOX_MASTER_KEY_FILE names can't be read.");
    }

    private static DatabaseSettings settings(String key, String file) {
        return new DatabaseSettings("", "", "", DataSize.ofMegabytes(512), key, file, "", "", null, 3, null, 8, 4);
    }
}

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

class MasterKeyTests {

    @TempDir
    private Path home;

    @Test
    void isMadeOnceAndKept() {
        byte[] first = MasterKey.read("", home);
        byte[] second = MasterKey.read("", home);

        assertThat(first).hasSize(32).isEqualTo(second);
    }

    @Test
    void isForTheOwnersEyesOnly() throws IOException {
        MasterKey.read("", home);

        Path file = home.resolve("secrets/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void mayBeGivenFromOutside() {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        byte[] read = MasterKey.read(Base64.getEncoder().encodeToString(key), home);

        assertThat(read).isEqualTo(key);
        assertThat(home.resolve("secrets")).doesNotExist();
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> MasterKey.read("c2hvcnQ=", home))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("SIGNALBOX_MASTER_KEY must hold 32 bytes in base64."
                        + " `openssl rand -base64 32` makes such a key.");
    }
}

package app.signalbox.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTests {

    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);
    private static final byte[] TEXT = "EAAB-token".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatThePreviousKeySealed() {
        byte[] sealed = new Vault(OLD).sealWithSalt(TEXT);

        assertThat(new Vault(NEW, OLD).openWithSalt(sealed)).isEqualTo(TEXT);
    }

    @Test
    void opensWhatTheNextKeySealedBeforeEveryNodeHasIt() {
        byte[] sealed = new Vault(NEW, OLD).sealWithSalt(TEXT);

        assertThat(new Vault(OLD, NEW).openWithSalt(sealed)).isEqualTo(TEXT);
    }

    @Test
    void sealsWithThePresentKeyAlone() {
        byte[] sealed = new Vault(NEW, OLD).sealWithSalt(TEXT);

        assertThat(new Vault(NEW).openWithSalt(sealed)).isEqualTo(TEXT);
    }

    @Test
    void sealsAgainOnlyWhatThePreviousKeySealed() {
        var both = new Vault(NEW, OLD);

        byte[] fresh = both.resealed(new Vault(OLD).sealWithSalt(TEXT)).orElseThrow();

        assertThat(new Vault(NEW).openWithSalt(fresh)).isEqualTo(TEXT);
        assertThat(both.resealed(fresh)).isEmpty();
    }

    @Test
    void refusesWhatNeitherKeySealed() {
        byte[] sealed = new Vault(key(3)).sealWithSalt(TEXT);

        assertThatThrownBy(() -> new Vault(NEW, OLD).openWithSalt(sealed))
                .hasMessage("Sealed content can't be read with this master key");
        assertThatThrownBy(() -> new Vault(NEW, OLD).resealed(sealed))
                .hasMessage("Sealed content can't be read with this master key");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}

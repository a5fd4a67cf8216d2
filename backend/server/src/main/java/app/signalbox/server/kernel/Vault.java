package app.signalbox.server.kernel;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes under the deployment's master key with AES-256-GCM. Each sealed value has a key of its own, derived
 * from the master key and a random salt; without the salt nobody reads it again, which is how content is erased
 * while its row stays.
 */
public final class Vault {

    /** Bytes of a salt. */
    public static final int SALT_BYTES = 16;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    /** A key is used once, so that its nonce may be constant. */
    private static final GCMParameterSpec NONCE = new GCMParameterSpec(TAG_BITS, new byte[12]);

    private final SecureRandom random = new SecureRandom();
    private final Mac masterKey;
    private final Provider ciphers;

    /**
     * @param masterKey 32 bytes
     * @throws IllegalArgumentException if the key has another length
     */
    public Vault(byte[] masterKey) {
        if (masterKey.length != 32) {
            throw new IllegalArgumentException("The master key must have 32 bytes, this one has " + masterKey.length);
        }
        try {
            this.masterKey = Mac.getInstance("HmacSHA256");
            this.masterKey.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            this.ciphers = Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java can't encrypt", absent);
        }
    }

    /** A new salt of {@value #SALT_BYTES} random bytes. */
    public byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** Encrypts under the key of this salt, which must be new for every value. */
    public byte[] seal(byte[] plain, byte[] salt) {
        return apply(Cipher.ENCRYPT_MODE, plain, salt);
    }

    /** Decrypts what {@link #seal} made with the same salt; refuses what was altered. */
    public byte[] open(byte[] sealed, byte[] salt) {
        return apply(Cipher.DECRYPT_MODE, sealed, salt);
    }

    /** Encrypts under a salt of its own that travels in front of the result. */
    public byte[] sealWithSalt(byte[] plain) {
        byte[] salt = newSalt();
        byte[] sealed = seal(plain, salt);
        byte[] both = Arrays.copyOf(salt, salt.length + sealed.length);
        System.arraycopy(sealed, 0, both, salt.length, sealed.length);
        return both;
    }

    /** Decrypts what {@link #sealWithSalt} made. */
    public byte[] openWithSalt(byte[] both) {
        return open(Arrays.copyOfRange(both, SALT_BYTES, both.length), Arrays.copyOf(both, SALT_BYTES));
    }

    private byte[] apply(int mode, byte[] input, byte[] salt) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM, ciphers);
            cipher.init(mode, keyOf(salt), NONCE);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("Sealed content can't be read with this master key", refused);
        }
    }

    private SecretKeySpec keyOf(byte[] salt) {
        try {
            return new SecretKeySpec(((Mac) masterKey.clone()).doFinal(salt), "AES");
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

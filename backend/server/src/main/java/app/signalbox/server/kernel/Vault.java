package app.signalbox.server.kernel;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Mac previousKey;
    private final Provider ciphers;

    /**
     * A vault with one key.
     *
     * @param masterKey 32 bytes
     * @throws IllegalArgumentException if the key has another length
     */
    public Vault(byte[] masterKey) {
        this(masterKey, null);
    }

    /**
     * A vault that also opens what another key sealed, while the master key is being exchanged.
     *
     * @param masterKey 32 bytes that seal
     * @param previousKey 32 bytes that only open, absent while no exchange is going on
     * @throws IllegalArgumentException if a key has another length
     */
    public Vault(byte[] masterKey, byte @Nullable [] previousKey) {
        this.masterKey = keyed(masterKey);
        this.previousKey = previousKey == null ? null : keyed(previousKey);
        try {
            this.ciphers = Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java can't encrypt", absent);
        }
    }

    private static Mac keyed(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("The master key must have 32 bytes, this one has " + key.length);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
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
        try {
            return apply(Cipher.ENCRYPT_MODE, plain, salt, masterKey);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("This Java can't encrypt", refused);
        }
    }

    /** Decrypts what {@link #seal} made with the same salt; refuses what was altered. */
    public byte[] open(byte[] sealed, byte[] salt) {
        try {
            return apply(Cipher.DECRYPT_MODE, sealed, salt, masterKey);
        } catch (AEADBadTagException other) {
            return openWithPrevious(sealed, salt, other);
        } catch (GeneralSecurityException refused) {
            throw unreadable(refused);
        }
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

    /** What {@link #sealWithSalt} made under the previous key, sealed again; empty if it is under the present one. */
    public Optional<byte[]> resealed(byte[] both) {
        byte[] sealed = Arrays.copyOfRange(both, SALT_BYTES, both.length);
        byte[] salt = Arrays.copyOf(both, SALT_BYTES);
        try {
            apply(Cipher.DECRYPT_MODE, sealed, salt, masterKey);
            return Optional.empty();
        } catch (AEADBadTagException other) {
            return Optional.of(sealWithSalt(openWithPrevious(sealed, salt, other)));
        } catch (GeneralSecurityException refused) {
            throw unreadable(refused);
        }
    }

    private byte[] openWithPrevious(byte[] sealed, byte[] salt, AEADBadTagException cause) {
        if (previousKey == null) {
            throw unreadable(cause);
        }
        try {
            return apply(Cipher.DECRYPT_MODE, sealed, salt, previousKey);
        } catch (GeneralSecurityException refused) {
            throw unreadable(refused);
        }
    }

    private static IllegalStateException unreadable(GeneralSecurityException cause) {
        return new IllegalStateException("Sealed content can't be read with this master key", cause);
    }

    private byte[] apply(int mode, byte[] input, byte[] salt, Mac key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM, ciphers);
        cipher.init(mode, keyOf(salt, key), NONCE);
        return cipher.doFinal(input);
    }

    private static SecretKeySpec keyOf(byte[] salt, Mac key) {
        try {
            return new SecretKeySpec(((Mac) key.clone()).doFinal(salt), "AES");
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.EngineVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Derives the version of the engine from the files that decide what it says. */
final class Fingerprint {

    private static final int LENGTH = 12;

    private Fingerprint() {}

    /** Changes with the weights, with the embedding model and with what was measured of its layers. */
    static EngineVersion shipped() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Heads.shippedBytes());
            digest.update(EarlyNotes.shipped().written().getBytes(StandardCharsets.UTF_8));
            digest.update(MiniLm.bytes());
            String hash = HexFormat.of().formatHex(digest.digest());
            return new EngineVersion("embedded", "minilm-3-layers+heads-" + hash.substring(0, LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

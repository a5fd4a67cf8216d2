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
        String hash = of(
                Heads.shippedBytes(), EarlyNotes.shipped().written().getBytes(StandardCharsets.UTF_8), MiniLm.bytes());
        return new EngineVersion("embedded", "minilm-" + EarlyLayers.KEPT + "-layers+heads-" + hash);
    }

    /** Twelve hexadecimal digits that change with any of the files. */
    static String of(byte[]... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : files) {
                digest.update(file);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.EngineVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Derives the version of the engine from the files that decide what it says. */
final class Fingerprint {

    private static final int LENGTH = 12;

    /** Derived once: the embedding model is large. */
    private static final class Shipped {

        static final EngineVersion VERSION = derive();
    }

    private Fingerprint() {}

    /** Changes with the weights, with the embedding model and with what was measured of its layers. */
    static EngineVersion shipped() {
        return Shipped.VERSION;
    }

    private static EngineVersion derive() {
        String hash = of(
                Heads.shippedBytes(), EarlyNotes.shipped().written().getBytes(StandardCharsets.UTF_8), MiniLm.bytes());
        return new EngineVersion("embedded", "minilm-" + EarlyLayers.KEPT + "-layers+heads-" + hash);
    }

    /** Twelve hexadecimal digits that change with any of the files. */
    static String of(byte[]... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : files) {
                // a checksum of each is enough to tell builds apart, and is many times quicker over a large model
                var checksum = new CRC32();
                checksum.update(file);
                digest.update(
                        "%d %d,".formatted(file.length, checksum.getValue()).getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

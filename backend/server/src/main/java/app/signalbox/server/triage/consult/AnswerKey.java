package app.signalbox.server.triage.consult;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What an answer is remembered under.
 *
 * @param agent who asked
 * @param context digest of all that was asked with besides the words: model, prompts, masking, knowledge
 * @param text the words, without what makes no difference
 */
record AnswerKey(String agent, String context, String text) {

    private static final int CONTEXT_BYTES = 16;

    static AnswerKey of(String agent, List<String> context, String text) {
        String digest = HexFormat.of().formatHex(sha256(context), 0, CONTEXT_BYTES);
        return new AnswerKey(agent, digest, normalised(text));
    }

    /** 32 bytes. */
    byte[] digest() {
        return sha256(List.of(agent, context, text));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Each part goes with its length, so that no two lists look the same. */
    private static byte[] sha256(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

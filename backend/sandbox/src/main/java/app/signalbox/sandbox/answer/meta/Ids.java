package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** New ids and secrets in the shapes Meta gives. Not thread-safe. */
final class Ids {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RandomGenerator random = new SplittableRandom();

    String message(Network network) {
        return network == Network.INSTAGRAM
                ? "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlE" + letters(48) + "ZDZD"
                : "m_" + letters(33);
    }

    /** A comment's own number; on a page the post's number and an underscore stand before it. */
    String comment(Network network, String postId) {
        if (network == Network.INSTAGRAM) {
            return "17" + random.nextLong(800_000_000_000_000L, 999_999_999_999_999L);
        }
        return postId.substring(postId.indexOf('_') + 1)
                + "_"
                + random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L);
    }

    String upload() {
        return Long.toString(random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
    }

    String token(String prefix) {
        return prefix + letters(60).replace("-", "Z").replace("_", "Z") + "ZDZD";
    }

    String code() {
        return "AQ" + letters(90);
    }

    String trace() {
        return "A" + letters(16);
    }

    private String letters(int octets) {
        var bytes = new byte[octets];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}

package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.picture.Picture;
import app.signalbox.sandbox.talk.Beat;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Ids and addresses in the shapes the networks give; the same random source gives the same ones. */
final class Ids {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RandomGenerator random;
    private final URI pictures;
    private long snowflake;

    Ids(RandomGenerator random, URI pictures) {
        this.random = random;
        this.pictures = pictures;
        this.snowflake = 1_900_000_000_000_000_000L + random.nextLong(90_000_000_000_000_000L);
    }

    String messengerId() {
        return "m_" + BASE64.encodeToString(octets(33));
    }

    String instagramMessageId() {
        return "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlE" + BASE64.encodeToString(octets(48)) + "ZDZD";
    }

    /** Sixteen digits, as comments, forms and reviews have. */
    String number() {
        return Long.toString(random.nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
    }

    /** Seventeen digits beginning as Instagram's do. */
    String instagramNumber() {
        return "17" + random.nextLong(800_000_000_000_000L, 999_999_999_999_999L);
    }

    /** Nineteen digits, rising, too large for a JavaScript number. */
    String snowflake() {
        snowflake += random.nextLong(1_000, 4_000_000_000L);
        return Long.toString(snowflake);
    }

    /** A key of X Activity: any 64-bit number, negative half of the time. */
    String signedLong() {
        return Long.toString(random.nextLong());
    }

    String linkedinNumber() {
        return Long.toString(random.nextLong(7_000_000_000_000_000_000L, 7_400_000_000_000_000_000L));
    }

    long notificationId() {
        return random.nextLong(1_000_000_000L, 900_000_000_000L);
    }

    String hex() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    /** Where the network keeps the picture that is sent, signed as its addresses are. */
    String picture(Beat beat) {
        var subject = Objects.requireNonNull(beat.picture(), "Nobody knows what the picture shows");
        return pictures.resolve(new Picture(subject, Long.parseLong(number())).path()) + "?sig=" + hex();
    }

    private byte[] octets(int count) {
        var octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }
}

package app.signalbox.server.channels.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** LinkedIn's names of things. */
final class Urn {

    private static final String COMMENT = "urn:li:comment:(";

    private Urn() {}

    /** The name of a page. */
    static String organization(String id) {
        return "urn:li:organization:" + id;
    }

    /** The name of a comment under a post. */
    static String comment(String post, String id) {
        return unified(COMMENT + post + "," + id + ")");
    }

    /** The id of an account named by URN or by the id itself. */
    static String lastPart(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    static boolean isComment(@Nullable String urn) {
        return urn != null && urn.startsWith(COMMENT);
    }

    /** The post that a comment stands under; anything else is taken for a post. */
    static String post(String urn) {
        var unified = unified(urn);
        return isComment(unified) && unified.contains(",")
                ? unified.substring(COMMENT.length(), unified.lastIndexOf(','))
                : unified;
    }

    /** A comment's number among those of its post. */
    static String number(String comment) {
        return comment.substring(comment.lastIndexOf(',') + 1).replace(")", "");
    }

    /** Comments are named with a long and with a short name of their post; this is the one with the long name. */
    static String unified(String urn) {
        return isComment(urn) && !urn.startsWith(COMMENT + "urn:")
                ? COMMENT + "urn:li:" + urn.substring(COMMENT.length())
                : urn;
    }

    static @Nullable String unifiedOrNull(@Nullable String urn) {
        return urn == null ? null : unified(urn);
    }

    /** As it has to stand in an address, brackets and commas included. */
    static String encoded(String urn) {
        return UriUtils.encode(urn, UTF_8);
    }
}

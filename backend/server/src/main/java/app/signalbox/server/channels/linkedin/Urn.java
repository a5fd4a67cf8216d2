package app.signalbox.server.channels.linkedin;

import org.jspecify.annotations.Nullable;

/** LinkedIn's names of things. */
final class Urn {

    private static final String COMMENT = "urn:li:comment:(";

    private Urn() {}

    /** The id of an account named by URN or by the id itself. */
    static String lastPart(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    static boolean isComment(@Nullable String urn) {
        return urn != null && urn.startsWith(COMMENT);
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
}

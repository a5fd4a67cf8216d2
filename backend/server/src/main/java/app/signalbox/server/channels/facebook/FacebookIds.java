package app.signalbox.server.channels.facebook;

/** Ids as webhooks write them: a post's is {@code <page>_<post>}, a comment's {@code <post>_<comment>}. */
final class FacebookIds {

    private FacebookIds() {}

    /** Whether an id is that of a direct message. */
    static boolean isMessage(String id) {
        return id.startsWith("m_") || id.startsWith("mid.");
    }

    /** What an answer in a public thread stands under: its comment, or the post or review it is about. */
    static String answered(String threadKey) {
        return threadKey.substring(threadKey.indexOf('/') + 1);
    }

    /**
     * A comment's id, which the Graph API may also write without its post.
     *
     * @param under the comment or post that it stands under
     */
    static String ofComment(String id, String under) {
        return id.indexOf('_') >= 0 ? id : post(under) + "_" + id;
    }

    private static String post(String under) {
        return under.substring(under.indexOf('_') + 1);
    }
}

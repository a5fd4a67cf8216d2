package app.signalbox.server.channels.x;

import org.jspecify.annotations.Nullable;

/** X writes three characters of a text as HTML would. */
final class XText {

    private XText() {}

    static @Nullable String plain(@Nullable String text) {
        return text == null
                ? null
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}

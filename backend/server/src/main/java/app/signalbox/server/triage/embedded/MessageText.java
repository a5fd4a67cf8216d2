package app.signalbox.server.triage.embedded;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings a message into one writing: entities decoded, compatibility forms folded, typographic marks straightened. */
final class MessageText {

    private static final Pattern BREAKS = Pattern.compile("<[bB][rR] */?>|\\s+");
    private static final Pattern LINKS = Pattern.compile("(?i)\\bhttps?://\\s?\\S+|\\bwww\\.\\S+|\\{link}");
    private static final Pattern MENTIONS = Pattern.compile("(?<![\\w.])@\\w+|__\\w+__");
    private static final int LONGEST = 2_000;

    private MessageText() {}

    /** The message as the engine reads it; at most the first 2,000 characters. */
    static String clean(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        if (text.indexOf('&') >= 0) {
            text = decoded(text);
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace("\uFE0F", "")
                .replace("\uFEFF", "");
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** What the embedding model reads: no addresses and no handles, which say nothing about what is wanted. */
    static String prose(String clean) {
        String text = LINKS.matcher(withoutHandles(clean)).replaceAll(" ").replace('#', ' ');
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The message without whom it names. */
    static String withoutHandles(String clean) {
        return clean.indexOf('@') >= 0 || clean.contains("__")
                ? MENTIONS.matcher(clean).replaceAll(" ")
                : clean;
    }

    private static String decoded(String text) {
        return text.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ");
    }
}

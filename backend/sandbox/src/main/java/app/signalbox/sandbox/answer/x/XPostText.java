package app.signalbox.sandbox.answer.x;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The weighted length of a post. Source: version 3 of X's public rules for counting characters. */
final class XPostText {

    static final int LONGEST = 280;
    private static final int URL_LENGTH = 23;
    private static final Pattern URL = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private XPostText() {}

    static boolean hasUrl(String text) {
        return URL.matcher(text).find();
    }

    static int length(String text) {
        var urls = (int) URL.matcher(text).results().count();
        var rest = URL.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        var others = CLUSTER.matcher(rest)
                .results()
                .mapToInt(cluster -> weight(cluster.group()))
                .sum();
        return urls * URL_LENGTH + others;
    }

    /** 1 for each letter of most scripts, 2 for others; 2 for an emoji, however many parts it has. */
    private static int weight(String cluster) {
        if (cluster.codePoints().anyMatch(Character::isEmojiPresentation)) {
            return 2;
        }
        return cluster.codePoints().map(point -> isLight(point) ? 1 : 2).sum();
    }

    private static boolean isLight(int point) {
        return point <= 4351
                || (point >= 8192 && point <= 8205)
                || (point >= 8208 && point <= 8223)
                || (point >= 8242 && point <= 8247);
    }
}

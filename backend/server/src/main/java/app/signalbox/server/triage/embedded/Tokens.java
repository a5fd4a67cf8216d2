package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.embedded.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a cleaned message into tokens. */
final class Tokens {

    private static final Pattern PIECES = Pattern.compile(
            "(?<link>\\{link}|(?i:https?://\\s?\\S*|www\\.\\S+|\\b[a-z0-9-]+\\.(?:com|net|org|io|co|ly|me|tv|biz|shop)(?:/\\S*)?\\b))"
                    + "|(?<mention>(?<![\\w.])@\\w+|__\\w+__)"
                    + "|(?<price>[$€£₹]\\s?\\d[\\d.,]*k?|\\d[\\d.,]*\\s?(?:[$€£₹]|(?i:usd|eur|gbp|dollars|bucks|euros?|pounds)\\b))"
                    + "|(?<hashtag>#[\\p{L}\\p{N}_]+)"
                    + "|(?<smile>[:;=]-?[)(DPp/|]|<3|[xX]D\\b)"
                    + "|(?<word>\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)*)"
                    + "|(?<number>\\p{N}[\\p{N}.,:]*)"
                    + "|(?<mark>[?!]+|\\.{2,}|…|%)"
                    + "|(?<emoji>[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2764}])");
    private static final Pattern LONG_RUN = Pattern.compile("(\\p{L})\\1{2,}");

    private Tokens() {}

    static List<Token> of(String clean) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECES.matcher(clean);
        while (matcher.find()) {
            Kind kind = kindOf(matcher);
            tokens.add(new Token(kind, form(kind, matcher.group()), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private static Kind kindOf(Matcher matcher) {
        if (matcher.start("word") >= 0) {
            return Kind.WORD;
        }
        if (matcher.start("mark") >= 0) {
            return Kind.MARK;
        }
        if (matcher.start("number") >= 0) {
            return Kind.NUMBER;
        }
        if (matcher.start("mention") >= 0) {
            return Kind.MENTION;
        }
        if (matcher.start("hashtag") >= 0) {
            return Kind.HASHTAG;
        }
        if (matcher.start("link") >= 0) {
            return Kind.LINK;
        }
        return matcher.start("price") >= 0 ? Kind.PRICE : Kind.EMOJI;
    }

    private static String form(Kind kind, String piece) {
        return switch (kind) {
            case WORD -> folded(piece);
            case HASHTAG -> folded(piece.substring(1));
            case MARK -> piece.length() > 1 && piece.indexOf('.') < 0 ? piece.charAt(0) + "+" : piece;
            case NUMBER -> "<number>";
            case PRICE -> "<price>";
            case LINK -> "<link>";
            case MENTION -> "<mention>";
            case EMOJI -> piece;
        };
    }

    private static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("'", "");
        return LONG_RUN.matcher(lower).replaceAll("$1$1");
    }
}

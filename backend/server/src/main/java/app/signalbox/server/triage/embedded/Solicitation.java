package app.signalbox.server.triage.embedded;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of somebody who wants something from everybody: clicks, votes, money. */
final class Solicitation {

    private static final Pattern OWN_THING =
            Pattern.compile("\\b(?:my|our|mine|me)\\b[^.!?]{0,24}?\\b(?:chan+els?|pages?|profile|vid(?:eo)?s?|songs?|tracks?|covers?"
                    + "|music|beats?|band|blog|(?:web)?site|shop|store|fb|facebook|insta(?:gram)?|snap|wall|picture|pics?"
                    + "|uploads?|remix|freestyle|bio|link|ebook|mixtape|album|discord|stream)\\b");
    private static final Pattern INVITING =
            Pattern.compile("\\b(?:subscribe|sub|check|visit|click|join|vote|follow|watch|listen|add|share|repost|sign|go to|type|search"
                    + "|help|support|like|rate|try|buy|get|dm|msg|text|whatsapp|come (?:see|over|say)|take a look|have a look|give"
                    + ")\\b");
    private static final Pattern BEGGING = Pattern.compile("\\b(?:please|plz|pls|plss|sorry|if you|would mean|dream|chance|thank you)\\b");
    private static final Pattern SPELLED_ADDRESS = Pattern.compile(
            "/watch\\?v=|\\b\\w+\\s?(?:\\.|\\(dot\\)|\\bdot\\b)\\s(?:com|net|org|tk|io)\\b|\\b\\w{3,}\\.example\\b|\\b[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern DISGUISED =
            Pattern.compile("\\b[a-z]+[013457$][a-z]+\\b|\\b(?:\\w[ .]){4,}\\w\\b|\\b(?:[a-z][A-Z]){2,}");
    private static final Pattern DECORATION = Pattern.compile("[\u25A0-\u27BF<>|~*_^=\u00BB\u00AB\u261E]");
    private static final Pattern MONEY = Pattern.compile(
            "[$\u20AC\u00A3]\\s?\\d|\\b\\d+\\s?(?:dollars|bucks|usd|euros?|pounds|coins|credits|spins|followers|subs|subscribers|likes|views)\\b"
                    + "|\\b(?:earn|income|cash|profit|payout|voucher|prize|giveaway)\\b");
    private static final Pattern LINK = Pattern.compile("https?://|\\bwww\\.|\\{link}");
    private static final Pattern REPORTING = Pattern.compile("^rt\\b|#\\w|\\bvia\\b|: (?:https?://|\\{link})");

    private Solicitation() {}

    /** Twelve numbers from 0 to 1; heads are trained on their order. */
    static float[] signs(String clean, List<Token> tokens) {
        String lower = clean.toLowerCase(Locale.ROOT);
        long words = tokens.stream().filter(Token::isWord).count();
        int links = count(LINK, lower);
        float own = has(OWN_THING, lower);
        float inviting = has(INVITING, lower);
        float begging = has(BEGGING, lower);
        float money = has(MONEY, lower);
        boolean reporting = links > 0 && REPORTING.matcher(lower).find();
        return new float[] {
            own,
            inviting,
            own * inviting,
            own * Math.max(begging, links > 0 ? 1 : 0),
            begging * inviting,
            links > 0 && words <= 3 ? 1 : 0,
            links > 1 ? 1 : 0,
            has(SPELLED_ADDRESS, lower),
            has(DISGUISED, clean),
            Math.min(1, count(DECORATION, clean) / 4f),
            money * Math.max(inviting, links > 0 ? 1 : 0),
            reporting ? (1 - own) * (1 - begging) : 0,
        };
    }

    private static float has(Pattern pattern, String text) {
        return pattern.matcher(text).find() ? 1 : 0;
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}

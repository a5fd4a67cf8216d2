package app.signalbox.server.triage.embedded;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs of somebody who wants something from everybody: clicks, votes, money. Words are looked up first and patterns
 * tried only where they could hold, because every message is read.
 */
final class Solicitation {

    private static final Set<String> MINE = Set.of("my", "our", "mine", "me");
    private static final Set<String> INVITING = Set.of(
            "subscribe",
            "sub",
            "check",
            "visit",
            "click",
            "join",
            "vote",
            "follow",
            "watch",
            "listen",
            "add",
            "share",
            "repost",
            "sign",
            "type",
            "search",
            "help",
            "support",
            "like",
            "rate",
            "try",
            "buy",
            "get",
            "dm",
            "msg",
            "text",
            "whatsapp",
            "give");
    private static final Set<String> BEGGING = Set.of("please", "plz", "pls", "plss", "sorry", "dream", "chance");
    private static final Set<String> EARNING =
            Set.of("earn", "income", "cash", "profit", "payout", "voucher", "prize", "giveaway");

    private static final Pattern OWN_THING = Pattern.compile(
            "\\b(?:my|our|mine|me)\\b[^.!?]{0,24}?\\b(?:chan+els?|pages?|profile|vid(?:eo)?s?|songs?|tracks?|covers?"
                    + "|music|beats?|band|blog|(?:web)?site|shop|store|fb|facebook|insta(?:gram)?|snap|wall|picture"
                    + "|pics?|uploads?|remix|freestyle|bio|link|ebook|mixtape|album|discord|stream)\\b");
    private static final Pattern INVITING_WORDS =
            Pattern.compile("\\b(?:go to|come (?:see|over|say)|(?:take|have) a look)\\b");
    private static final Pattern BEGGING_WORDS = Pattern.compile("\\b(?:if you|would mean|thank you)\\b");
    private static final Pattern SPELLED_ADDRESS =
            Pattern.compile("/watch\\?v=|\\b\\w+\\s?(?:\\.|\\(dot\\)|\\bdot\\b)\\s(?:com|net|org|tk|io)\\b"
                    + "|\\b\\w{3,}\\.example\\b|\\b[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern DIGIT_IN_WORD = Pattern.compile("\\b[a-z]+[013457$][a-z]+\\b");
    private static final Pattern SPELLED_OUT = Pattern.compile("\\b(?:\\w[ .]){4,}\\w\\b");
    private static final Pattern ALTERNATING = Pattern.compile("\\b(?:[a-z][A-Z]){2,}");
    private static final Pattern AMOUNT =
            Pattern.compile("[$€£]\\s?\\d|\\b\\d+\\s?(?:dollars|bucks|usd|euros?|pounds|coins"
                    + "|credits|spins|followers|subs|subscribers|likes|views)\\b");
    private static final Pattern LINK = Pattern.compile("https?://|\\bwww\\.|\\{link}");
    private static final Pattern REPORTING = Pattern.compile("^rt\\b|#\\w|\\bvia\\b|: (?:https?://|\\{link})");
    private static final String DECORATION = "<>|~*_^=»«";
    private static final int FEWEST_SPELLED_OUT = 4;

    private final String clean;
    private final String lower;
    private final List<Token> tokens;
    private final Set<String> words;
    private final boolean hasDigit;

    private Solicitation(String message, List<Token> tokens) {
        this.clean = MessageText.withoutHandles(message);
        this.lower = clean.toLowerCase(Locale.ROOT);
        this.tokens = tokens;
        this.words = tokens.stream().filter(Token::isWord).map(Token::form).collect(Collectors.toSet());
        this.hasDigit = clean.chars().anyMatch(Character::isDigit);
    }

    /** Twelve numbers from 0 to 1; heads are trained on their order. */
    static float[] signs(String clean, List<Token> tokens) {
        return new Solicitation(clean, tokens).signs();
    }

    private float[] signs() {
        int links = links();
        float linked = links > 0 ? 1 : 0;
        float own = sign(says(MINE) && has(OWN_THING, lower));
        float inviting = sign(says(INVITING) || has(INVITING_WORDS, lower));
        float begging = sign(says(BEGGING) || has(BEGGING_WORDS, lower));
        float money = sign(says(EARNING) || (hasDigit && has(AMOUNT, lower)));
        return new float[] {
            own,
            inviting,
            own * inviting,
            own * Math.max(begging, linked),
            begging * inviting,
            links > 0 && tokens.stream().filter(Token::isWord).count() <= 3 ? 1 : 0,
            links > 1 ? 1 : 0,
            sign((lower.indexOf('.') >= 0 || lower.indexOf('?') >= 0 || lower.contains("dot"))
                    && has(SPELLED_ADDRESS, lower)),
            sign(isDisguised()),
            Math.min(1, decorations() / 4f),
            money * Math.max(inviting, linked),
            linked * sign(links > 0 && has(REPORTING, lower)) * (1 - own) * (1 - begging),
        };
    }

    private boolean says(Set<String> some) {
        return !Collections.disjoint(words, some);
    }

    private int links() {
        if (!lower.contains("http") && !lower.contains("www.") && !lower.contains("{link}")) {
            return 0;
        }
        Matcher link = LINK.matcher(lower);
        int count = 0;
        while (link.find()) {
            count++;
        }
        return count;
    }

    private boolean isDisguised() {
        long single = tokens.stream()
                .filter(token -> token.end() - token.start() == 1)
                .count();
        return ((hasDigit || clean.indexOf('$') >= 0) && has(DIGIT_IN_WORD, clean))
                || (single >= FEWEST_SPELLED_OUT && has(SPELLED_OUT, clean))
                || has(ALTERNATING, clean);
    }

    private long decorations() {
        return clean.chars()
                .filter(each -> (each >= 0x25A0 && each <= 0x27BF) || DECORATION.indexOf(each) >= 0)
                .count();
    }

    private static float sign(boolean given) {
        return given ? 1 : 0;
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}

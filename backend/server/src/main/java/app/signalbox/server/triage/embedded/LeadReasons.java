package app.signalbox.server.triage.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Explains a lead score by quoting the message. */
final class LeadReasons {

    private static final int MOST = 3;
    private static final int FAINT = 25;
    private static final double NOTABLE = 0.05;

    private final Heads heads;
    private final Reading reading;

    LeadReasons(Heads heads, Reading reading) {
        this.heads = heads;
        this.reading = reading;
    }

    /** The strongest reasons first, each with its evidence between quotation marks. */
    List<String> forScore(int score) {
        Set<String> reasons = new LinkedHashSet<>();
        if (score < FAINT) {
            reasons.add("Nothing in the message asks to buy, book or get a price");
            strongest(-1).stream()
                    .limit(1)
                    .forEach(quote -> reasons.add("Speaks against it: \u201c" + quote + "\u201d"));
            return List.copyOf(reasons);
        }
        for (CueHit hit : reading.hits()) {
            String meaning = meaning(hit.cue());
            if (!meaning.isEmpty()) {
                reasons.add(meaning + ": \u201c" + quote(hit.firstToken(), hit.lastToken()) + "\u201d");
            }
        }
        for (Token token : reading.tokens()) {
            if (token.kind() == Token.Kind.PRICE) {
                reasons.add("Names an amount: \u201c" + quote(token) + "\u201d");
            }
        }
        strongest(1).forEach(quote -> reasons.add("Speaks for it: \u201c" + quote + "\u201d"));
        return reasons.stream().limit(MOST).toList();
    }

    private static String meaning(Cue cue) {
        return switch (cue) {
            case PRICE_ASKING -> "Asks about the price";
            case BUYING -> "Shows intent to buy";
            case DEALING -> "Names terms, timing or a way to be reached";
            case PRAISING,
                    THANKING,
                    BLAMING,
                    NEGATING,
                    BREAKING_PROMISE,
                    ASKING,
                    SELLING,
                    HURRYING,
                    ENDANGERING,
                    INSULTING,
                    IRONIC,
                    HAVING_BOUGHT,
                    HELPING,
                    CHATTING -> "";
        };
    }

    private List<String> strongest(int sign) {
        List<Token> tokens = reading.tokens();
        List<Integer> order = new ArrayList<>(IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).isWord())
                .boxed()
                .toList());
        order.sort(Comparator.comparingDouble(at -> -sign * share(tokens.get(at))));
        return order.stream()
                .filter(at -> sign * share(tokens.get(at)) > NOTABLE)
                .limit(2)
                .map(at -> quote(tokens.get(at)))
                .toList();
    }

    private double share(Token word) {
        double share = 0;
        for (int bucket : Ngrams.words(List.of(word))) {
            share += heads.weight(bucket, Head.LEAD_SCORE.first());
        }
        for (int bucket : Ngrams.characters(List.of(word))) {
            share += heads.weight(bucket, Head.LEAD_SCORE.first()) / 4;
        }
        return share;
    }

    private String quote(Token token) {
        return reading.clean().substring(token.start(), token.end());
    }

    private String quote(int first, int last) {
        return reading.clean()
                .substring(
                        reading.tokens().get(first).start(),
                        reading.tokens().get(last).end());
    }
}

package app.signalbox.server.triage.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        if (score < FAINT) {
            return Stream.concat(
                            Stream.of("Nothing in the message asks to buy, book or get a price"),
                            strongest(-1).stream().limit(1).map(word -> "Speaks against it: " + quoted(word)))
                    .toList();
        }
        Map<String, List<String>> evidence = new LinkedHashMap<>();
        for (CueHit hit : reading.hits()) {
            String meaning = meaning(hit.cue());
            if (!meaning.isEmpty()) {
                add(evidence, meaning, text(hit.firstToken(), hit.lastToken()));
            }
        }
        for (Token token : reading.tokens()) {
            if (token.kind() == Token.Kind.PRICE) {
                add(evidence, "Names an amount", text(token));
            }
        }
        strongest(1).forEach(word -> add(evidence, "Speaks for it", word));
        return evidence.entrySet().stream()
                .limit(MOST)
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static void add(Map<String, List<String>> evidence, String meaning, String words) {
        evidence.computeIfAbsent(meaning, absent -> new ArrayList<>()).add(quoted(words));
    }

    private static String quoted(String words) {
        return "\u201c" + words + "\u201d";
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

    /** At most two words of some meaning that pull the score most in one direction. */
    private List<String> strongest(int sign) {
        return reading.tokens().stream()
                .filter(token ->
                        token.isWord() && token.form().length() > 2 && !Stopwords.ENGLISH.contains(token.form()))
                .filter(token -> sign * share(token) > NOTABLE)
                .sorted(Comparator.comparingDouble(token -> -sign * share(token)))
                .limit(2)
                .map(this::text)
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

    private String text(Token token) {
        return reading.clean().substring(token.start(), token.end());
    }

    private String text(int first, int last) {
        int start = reading.tokens().get(first).start();
        int end = reading.tokens().get(last).end();
        return reading.clean().substring(start, end);
    }
}

package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.Passage;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sentences of some passages that answer a question, by meaning and by shared rare words. */
final class SentenceSearch {

    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu}|\\p{N})|\\n+");
    private static final double MEANING = 0.7;
    private static final double UNKNOWN = Math.log(2);
    private static final double NEAR = 0.42;
    private static final int STEM = 5;
    private static final int REMEMBERED = 2_000;

    private final Embedder embedder;
    private final LoadingCache<Passage, List<Sentence>> prepared =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(SentenceSearch::sentences);

    SentenceSearch(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * A sentence and how well it supports an answer.
     *
     * @param position order over all passages
     * @param support 0 to 1
     */
    record Found(Passage passage, String sentence, int position, double support) {}

    private record Sentence(Passage passage, String text, String inContext, Set<String> stems) {

        static Sentence of(Passage passage, String text) {
            String inContext = passage.title() + ": " + text;
            return new Sentence(passage, text, inContext, SentenceSearch.stems(inContext));
        }
    }

    /** Embeds questions side by side, before they are asked one by one. */
    void prepare(List<Reading> questions) {
        embedder.embed(questions.stream().map(Reading::prose).toList());
    }

    /** How near two questions are in meaning. */
    double nearness(Reading question, float[] other) {
        return dot(embedder.embed(List.of(question.prose())).getFirst(), other);
    }

    /** The sentences of a text. */
    static List<String> sentences(String text) {
        return ENDS.splitAsStream(text.strip())
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** All sentences, the best supported first. */
    List<Found> in(List<Passage> passages, Reading question) {
        List<Sentence> sentences = passages.stream()
                .flatMap(passage -> prepared.get(passage).stream())
                .toList();
        List<String> texts =
                new ArrayList<>(sentences.stream().map(Sentence::inContext).toList());
        texts.add(question.prose());
        List<float[]> vectors = embedder.embed(texts);
        Map<String, Double> rarity = rarity(sentences);
        Set<String> asked = stems(question.prose());
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            double meaning = Math.max(0, dot(vectors.get(at), vectors.getLast()));
            double words = shared(asked, sentence.stems(), rarity);
            double support = meaning < NEAR ? 0 : MEANING * meaning + (1 - MEANING) * words;
            found.add(new Found(sentence.passage(), sentence.text(), at, support));
        }
        found.sort(Comparator.comparingDouble(Found::support).reversed().thenComparingInt(Found::position));
        return found;
    }

    private static List<Sentence> sentences(Passage passage) {
        return sentences(passage.text()).stream()
                .filter(text -> !text.endsWith("?"))
                .map(text -> Sentence.of(passage, text))
                .toList();
    }

    private static Map<String, Double> rarity(List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.stems().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        counts.forEach((stem, count) -> rarity.put(stem, Math.log(1 + (double) sentences.size() / count)));
        return rarity;
    }

    /** How much of what was asked the sentence names, rare words counting more; unknown words count against it. */
    private static double shared(Set<String> asked, Set<String> named, Map<String, Double> rarity) {
        double all = 0;
        double both = 0;
        for (String stem : asked) {
            double weight = rarity.getOrDefault(stem, UNKNOWN);
            all += weight;
            both += named.contains(stem) ? weight : 0;
        }
        return all == 0 ? 0 : both / all;
    }

    private static Set<String> stems(String text) {
        return Tokens.of(MessageText.clean(text)).stream()
                .filter(Token::isWord)
                .map(Token::form)
                .filter(form -> form.length() > 2 && !Stopwords.ENGLISH.contains(form))
                .map(form -> form.length() > STEM ? form.substring(0, STEM) : form)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}

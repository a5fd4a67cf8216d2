package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sentences of some passages that answer a question, by meaning and by shared rare words. */
final class SentenceSearch {

    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu}|\\p{N})|\\n+");
    private static final double MEANING = 0.7;
    private static final int STEM = 5;

    private final Embedder embedder;

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

    /** All sentences, the best supported first. */
    List<Found> in(List<Passage> passages, Reading question) {
        List<Found> sentences = sentences(passages);
        List<String> texts = new ArrayList<>(sentences.stream()
                .map(each -> each.passage().title() + ": " + each.sentence())
                .toList());
        texts.add(question.prose());
        List<float[]> vectors = embedder.embed(texts);
        Map<String, Double> rarity = rarity(texts.subList(0, sentences.size()));
        Set<String> asked = stems(question.prose());
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            double meaning = Math.max(0, dot(vectors.get(at), vectors.getLast()));
            double shared = shared(asked, stems(texts.get(at)), rarity);
            Found bare = sentences.get(at);
            found.add(new Found(
                    bare.passage(), bare.sentence(), bare.position(), MEANING * meaning + (1 - MEANING) * shared));
        }
        found.sort(Comparator.comparingDouble(Found::support).reversed().thenComparingInt(Found::position));
        return found;
    }

    private static List<Found> sentences(List<Passage> passages) {
        List<Found> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            for (String sentence : ENDS.split(passage.text().strip(), -1)) {
                if (!sentence.isBlank() && !sentence.endsWith("?")) {
                    sentences.add(new Found(passage, sentence.strip(), sentences.size(), 0));
                }
            }
        }
        return sentences;
    }

    private static Map<String, Double> rarity(List<String> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> stems(sentence).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        counts.forEach((stem, count) -> rarity.put(stem, Math.log(1 + (double) sentences.size() / count)));
        return rarity;
    }

    /** How much of what was asked the sentence names, rare words counting more; unknown words count against it. */
    private static double shared(Set<String> asked, Set<String> named, Map<String, Double> rarity) {
        double unknown = Math.log(2);
        double all = asked.stream()
                .mapToDouble(stem -> rarity.getOrDefault(stem, unknown))
                .sum();
        double both = asked.stream()
                .filter(named::contains)
                .mapToDouble(stem -> rarity.getOrDefault(stem, unknown))
                .sum();
        return all == 0 ? 0 : both / all;
    }

    private static Set<String> stems(String text) {
        return Tokens.of(MessageText.clean(text)).stream()
                .filter(Token::isWord)
                .map(Token::form)
                .filter(form -> form.length() > 2 && !Stopwords.ENGLISH.contains(form))
                .map(form -> form.length() > STEM ? form.substring(0, STEM) : form)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}

package app.signalbox.server.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of a question's words a passage names; words that few passages have count more. */
final class WordOverlap {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;
    private static final int STEM = 5;

    private final Map<String, Double> rarity = new HashMap<>();
    private final List<Set<String>> passages;
    private final double unknown;

    /** @param texts of all passages that are compared */
    WordOverlap(Collection<String> texts) {
        passages = texts.stream().map(WordOverlap::stems).toList();
        Map<String, Integer> counts = new HashMap<>();
        passages.forEach(stems -> stems.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        counts.forEach((stem, count) -> rarity.put(stem, Math.log(1 + (double) passages.size() / count)));
        unknown = Math.log(2);
    }

    /** Shares of 0 to 1, in the order of the texts. */
    List<Double> of(String question) {
        Set<String> asked = stems(question);
        double all = weight(asked);
        return passages.stream()
                .map(named -> {
                    Set<String> both = asked.stream().filter(named::contains).collect(Collectors.toSet());
                    return all == 0 ? 0.0 : weight(both) / all;
                })
                .toList();
    }

    private double weight(Set<String> stems) {
        return stems.stream()
                .mapToDouble(stem -> rarity.getOrDefault(stem, unknown))
                .sum();
    }

    private static Set<String> stems(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST || word.chars().anyMatch(Character::isDigit))
                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}

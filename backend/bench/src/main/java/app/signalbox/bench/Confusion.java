package app.signalbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Counts answers against gold labels, and how honest their confidence was. */
final class Confusion {

    private static final int BINS = 10;

    private final Map<String, Map<String, Integer>> answers = new TreeMap<>();
    private final double[] said = new double[BINS];
    private final double[] right = new double[BINS];
    private final double[] counts = new double[BINS];
    private int count;
    private int hits;

    void add(String gold, String answer, double confidence) {
        answers.computeIfAbsent(gold, absent -> new TreeMap<>()).merge(answer, 1, Integer::sum);
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        boolean hit = gold.equals(answer);
        said[bin] += confidence;
        counts[bin]++;
        right[bin] += hit ? 1 : 0;
        hits += hit ? 1 : 0;
        count++;
    }

    int count() {
        return count;
    }

    double accuracy() {
        return hits / (double) count;
    }

    /** Mean of F1 over the labels that occur in the gold. */
    double macroF1() {
        return answers.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** Every label that occurs, in alphabetical order. */
    List<String> labels() {
        Set<String> labels = new TreeSet<>(answers.keySet());
        answers.values().forEach(row -> labels.addAll(row.keySet()));
        return List.copyOf(labels);
    }

    int count(String gold, String answer) {
        return answers.getOrDefault(gold, Map.of()).getOrDefault(answer, 0);
    }

    /** Share of right answers by tenth of confidence; not a number where there was none. */
    List<Double> reliability() {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> right[bin] / counts[bin])
                .toList();
    }

    double f1(String label) {
        int both = answers.getOrDefault(label, Map.of()).getOrDefault(label, 0);
        return 2.0 * both / Math.max(1, goldCount(label) + answerCount(label));
    }

    private int goldCount(String label) {
        return answers.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int answerCount(String label) {
        return answers.values().stream()
                .mapToInt(row -> row.getOrDefault(label, 0))
                .sum();
    }

    /** Expected calibration error over ten bins of confidence. */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]);
        }
        return error / count;
    }

    /** One line for a person. */
    String summary(String key) {
        StringBuilder perLabel = new StringBuilder();
        for (String label : List.copyOf(answers.keySet())) {
            perLabel.append(String.format(Locale.ROOT, "  %s %.2f", label, f1(label)));
        }
        return String.format(
                Locale.ROOT,
                "%-12s n %5d  macro-F1 %.3f  accuracy %.3f  calibration error %.3f  |%s",
                key,
                count,
                macroF1(),
                accuracy(),
                calibrationError(),
                perLabel);
    }
}

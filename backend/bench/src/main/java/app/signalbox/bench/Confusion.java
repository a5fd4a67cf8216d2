package app.signalbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts answers against gold labels, and how honest their confidence was. */
final class Confusion {

    private static final int BINS = 10;

    private final Map<String, Map<String, Integer>> answers = new TreeMap<>();
    private final double[] said = new double[BINS];
    private final double[] right = new double[BINS];
    private int count;
    private int hits;

    void add(String gold, String answer, double confidence) {
        answers.computeIfAbsent(gold, absent -> new TreeMap<>()).merge(answer, 1, Integer::sum);
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        boolean hit = gold.equals(answer);
        said[bin] += confidence;
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

    private double f1(String label) {
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

package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.Lesson;
import app.signalbox.server.triage.Lessons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk said of messages like the one at hand, blended with what the heads say. A lesson weighs the more the
 * nearer it is, several that agree weigh more than one, and those that are not near don't weigh at all. The same words
 * as in a lesson get what was said of them last.
 */
final class Neighbours {

    /** Cosine from which on two messages are near: paraphrases reach 0.6 to 0.9, one topic 0.4, others 0.1. */
    static final double NEAR = 0.58;

    private static final double SAME = 0.9999;

    /** How much the same words weigh against the heads, whose weight is 1; more than the surest head can hold. */
    private static final double MOST_WEIGHT = 20;

    private static final int MOST = 8;

    private final List<Neighbour> nearest;

    private record Neighbour(Lesson lesson, double similarity) {

        boolean isSame() {
            return similarity == 1;
        }

        /** Grows from 0 at the edge of nearness, slowly first and steeply towards the same words. */
        double weight() {
            double nearness = (similarity - NEAR) / (1 - NEAR);
            double square = Math.min(1, nearness * nearness);
            return Math.min(MOST_WEIGHT, square / Math.max(1 - square, 1 / MOST_WEIGHT));
        }
    }

    /** A lesson that counts in one aspect: what it says, and how much that weighs. */
    private record Voice<E>(E says, double weight) {}

    private Neighbours(List<Neighbour> nearest) {
        this.nearest = nearest;
    }

    static Neighbours of(Lessons lessons, String text, float[] vector) {
        List<Neighbour> near = new ArrayList<>();
        for (Lesson lesson : lessons.all()) {
            double similarity = product(lesson.vector(), vector);
            if (similarity >= SAME || lesson.text().equals(text)) {
                near.add(new Neighbour(lesson, 1));
            } else if (similarity > NEAR) {
                near.add(new Neighbour(lesson, similarity));
            }
        }
        near.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        return new Neighbours(near);
    }

    boolean isEmpty() {
        return nearest.isEmpty();
    }

    /**
     * A head's probabilities with what the desk said of near messages; the same array where it said nothing.
     *
     * @param answers what the probabilities are of
     * @param said what a lesson says, null if nothing
     */
    <E> double[] blend(double[] own, List<E> answers, Function<Lesson, @Nullable E> said) {
        List<Voice<E>> voices = voices(said);
        if (voices.isEmpty()) {
            return own;
        }
        double total = 1 + voices.stream().mapToDouble(Voice::weight).sum();
        double[] blended = new double[own.length];
        for (int at = 0; at < own.length; at++) {
            E answer = answers.get(at);
            double spoken = voices.stream()
                    .filter(voice -> voice.says().equals(answer))
                    .mapToDouble(Voice::weight)
                    .sum();
            blended[at] = (own[at] + spoken) / total;
        }
        return blended;
    }

    /**
     * The engine's score with what the desk gave near messages.
     *
     * @param own without reasons
     * @param reasons what in the message speaks for a score
     */
    LeadScore blend(LeadScore own, IntFunction<List<String>> reasons) {
        List<Voice<Integer>> voices = voices(Lesson::score);
        if (voices.isEmpty()) {
            return new LeadScore(own.score(), own.low(), own.high(), reasons.apply(own.score()));
        }
        int lowest = voices.stream().mapToInt(Voice::says).min().orElseThrow();
        int highest = voices.stream().mapToInt(Voice::says).max().orElseThrow();
        double weight = voices.stream().mapToDouble(Voice::weight).sum();
        double mean = voices.stream()
                        .mapToDouble(voice -> voice.weight() * voice.says())
                        .sum()
                / weight;
        int score = (int) Math.round(mixed(own.score(), mean, weight));
        int low = (int) Math.floor(mixed(own.low(), lowest, weight));
        int high = (int) Math.ceil(mixed(own.high(), highest, weight));
        String taught = "Your desk gave messages like this one " + range(lowest, highest);
        return new LeadScore(
                score,
                Math.min(low, score),
                Math.max(high, score),
                Stream.concat(Stream.of(taught), reasons.apply(score).stream()).toList());
    }

    private static double mixed(double own, double said, double weight) {
        return (own + weight * said) / (1 + weight);
    }

    private static String range(int lowest, int highest) {
        return lowest == highest ? String.valueOf(lowest) : lowest + " to " + highest;
    }

    /** The nearest lessons that say something; of those with the same words only the last. */
    private <E> List<Voice<E>> voices(Function<Lesson, @Nullable E> said) {
        List<Voice<E>> voices = new ArrayList<>();
        for (Neighbour neighbour : nearest) {
            E says = said.apply(neighbour.lesson());
            if (says != null && voices.size() < MOST) {
                voices.add(new Voice<>(says, neighbour.weight()));
                if (neighbour.isSame()) {
                    return voices;
                }
            }
        }
        return voices;
    }

    private static double product(float[] left, float[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}

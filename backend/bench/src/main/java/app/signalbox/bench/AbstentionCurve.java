package app.signalbox.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How right the answers are if only the surest share of them is given. */
final class AbstentionCurve {

    private static final int STEPS = 10;

    private record Answer(double confidence, boolean isRight) {}

    private final List<Answer> answers = new ArrayList<>();

    void add(double confidence, boolean isRight) {
        answers.add(new Answer(confidence, isRight));
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** Accuracy among the surest tenth, two tenths and so on up to all, each from 0 to 1. */
    List<Double> accuracies() {
        List<Answer> surestFirst = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                .toList();
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> surestFirst.subList(0, Math.max(1, surestFirst.size() * step / STEPS)))
                .map(kept -> kept.stream().filter(Answer::isRight).count() / (double) kept.size())
                .toList();
    }

    /** One line for a person. */
    String summary() {
        return "right on the surest tenth, two tenths, ... all: "
                + accuracies().stream()
                        .map(each -> String.format(Locale.ROOT, "%.2f", each))
                        .collect(Collectors.joining(" "));
    }
}

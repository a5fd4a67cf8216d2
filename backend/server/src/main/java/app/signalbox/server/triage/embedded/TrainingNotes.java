package app.signalbox.server.triage.embedded;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/**
 * What training says about the heads it made.
 *
 * @param trainingHash SHA-256 over the labelled messages
 * @param messages how many
 * @param languages ISO 639-1 codes that had enough of them to be read
 * @param sureFrom least intent confidence that a person may rely on
 * @param secondFrom least probability that names a second intent
 * @param leadLow for each tenth of predicted lead scores, how far below it a person's own score lies at most in
 *     nine of ten cases
 * @param leadHigh the same above it
 */
public record TrainingNotes(
        String trainingHash,
        int messages,
        List<String> languages,
        double sureFrom,
        double secondFrom,
        List<Double> leadLow,
        List<Double> leadHigh) {

    public TrainingNotes {
        languages = List.copyOf(languages);
        leadLow = List.copyOf(leadLow);
        leadHigh = List.copyOf(leadHigh);
        if (leadLow.size() != 10 || leadHigh.size() != 10) {
            throw new IllegalArgumentException("An interval is needed for each tenth of lead scores");
        }
    }

    /** Notes of heads that were only made to be tested. */
    public static TrainingNotes none() {
        List<Double> wide = Collections.nCopies(10, 100.0);
        return new TrainingNotes("", 0, List.of("en"), 0.5, 0.5, wide, wide);
    }

    String written() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(trainingHash).add(String.valueOf(messages)).add(String.join(" ", languages));
        lines.add(String.valueOf(sureFrom)).add(String.valueOf(secondFrom));
        lines.add(joined(leadLow)).add(joined(leadHigh));
        return lines.toString();
    }

    static TrainingNotes read(String written) {
        List<String> lines = written.lines().toList();
        return new TrainingNotes(
                lines.get(0),
                Integer.parseInt(lines.get(1)),
                List.of(lines.get(2).split(" ", -1)),
                Double.parseDouble(lines.get(3)),
                Double.parseDouble(lines.get(4)),
                numbers(lines.get(5)),
                numbers(lines.get(6)));
    }

    private static String joined(List<Double> numbers) {
        return String.join(" ", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Double> numbers(String line) {
        return Arrays.stream(line.split(" ", -1)).map(Double::valueOf).toList();
    }
}

package app.signalbox.bench;

import app.signalbox.bench.HeadTrainer.Example;
import app.signalbox.server.triage.embedded.Heads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What heads say of messages that they were not trained on.
 *
 * @param examples all of them
 * @param logits for each, from heads trained on the other folds, not calibrated
 */
record CrossValidation(List<Example> examples, List<float[]> logits) {

    /** @param folds fold of each example, from 0 on */
    static CrossValidation over(List<Example> examples, int[] folds) {
        List<float[]> logits = new ArrayList<>(Collections.nCopies(examples.size(), new float[0]));
        int count = IntStream.of(folds).max().orElseThrow() + 1;
        for (int fold = 0; fold < count; fold++) {
            int held = fold;
            List<Example> others = IntStream.range(0, folds.length)
                    .filter(at -> folds[at] != held)
                    .mapToObj(examples::get)
                    .toList();
            Heads heads = new HeadTrainer(others).train();
            IntStream.range(0, folds.length)
                    .filter(at -> folds[at] == held)
                    .forEach(at -> logits.set(at, logits(heads, examples.get(at))));
        }
        return new CrossValidation(examples, logits);
    }

    /** Five folds, each a cut through every file. */
    static int[] mixedFolds(List<Example> examples) {
        return IntStream.range(0, examples.size()).map(at -> at % 5).toArray();
    }

    /** Five folds of whole files, so that no trade is in training and in the test. */
    static int[] fileFolds(List<Example> examples) {
        List<String> files = examples.stream()
                .map(example -> example.message().file())
                .distinct()
                .sorted()
                .toList();
        return examples.stream()
                .mapToInt(example -> files.indexOf(example.message().file()) % 5)
                .toArray();
    }

    static float[] logits(Heads heads, Example example) {
        return heads.logits(heads.features(example.reading(), example.embedding()));
    }
}

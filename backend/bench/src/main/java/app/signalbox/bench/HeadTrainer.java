package app.signalbox.bench;

import app.signalbox.contract.triage.Intent;
import app.signalbox.server.triage.embedded.Answers;
import app.signalbox.server.triage.embedded.FeatureSpace;
import app.signalbox.server.triage.embedded.Features;
import app.signalbox.server.triage.embedded.Head;
import app.signalbox.server.triage.embedded.Heads;
import app.signalbox.server.triage.embedded.Reading;
import app.signalbox.server.triage.embedded.TrainingNotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trains all heads on some examples. */
final class HeadTrainer {

    private static final int LEAST_MESSAGES = 2;

    /** A message that was read and embedded. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(LabelledMessage message, Reading reading, float[] embedding) {}

    private final List<Example> examples;
    private final float[] rarity;
    private final List<Features> rows;
    private final int[] compact = new int[FeatureSpace.SIZE];
    private int used;

    HeadTrainer(List<Example> examples) {
        this.examples = examples;
        this.rarity = rarity(examples);
        for (int position = 0; position < compact.length; position++) {
            boolean kept = position < FeatureSpace.FIRST_BUCKET || rarity[position - FeatureSpace.FIRST_BUCKET] > 0;
            compact[position] = kept ? used++ : -1;
        }
        this.rows = examples.stream().map(this::compacted).toList();
    }

    private Features compacted(Example example) {
        Features features = example.reading().features(rarity).with(example.embedding());
        int[] positions = Arrays.stream(features.positions())
                .map(position -> compact[position])
                .toArray();
        return new Features(positions, features.values());
    }

    private static float[] rarity(List<Example> examples) {
        int[] messages = new int[FeatureSpace.BUCKETS];
        for (Example example : examples) {
            for (int bucket : example.reading().buckets()) {
                messages[bucket]++;
            }
        }
        float[] rarity = new float[FeatureSpace.BUCKETS];
        for (int bucket = 0; bucket < rarity.length; bucket++) {
            if (messages[bucket] >= LEAST_MESSAGES) {
                float idf = (float) (1 + Math.log((1.0 + examples.size()) / (1 + messages[bucket])));
                rarity[bucket] = Float.float16ToFloat(Float.floatToFloat16(idf));
            }
        }
        return rarity;
    }

    /** Heads whose logits are not calibrated yet; for validation only. */
    Heads train() {
        return train(Calibration.none(), TrainingNotes.none());
    }

    /** Heads for use. */
    Heads train(Calibration calibration, TrainingNotes notes) {
        float[] bias = new float[Head.OUTPUTS];
        float[][] weights = new float[FeatureSpace.SIZE][];
        Arrays.setAll(weights, position -> compact[position] < 0 ? new float[0] : new float[Head.OUTPUTS]);
        Arrays.stream(Head.values()).parallel().forEach(head -> copy(head, fit(head), calibration, bias, weights));
        return Heads.trained(notes, bias, rarity, weights);
    }

    private double[] fit(Head head) {
        double[][] targets = new double[examples.size()][];
        for (int row = 0; row < targets.length; row++) {
            targets[row] = target(head, examples.get(row).message());
        }
        return new LogisticRegression(head, rows, targets, importance(head, targets), Tuning.penalty(head)).fit(used);
    }

    /** Rare answers count more, by the root of how rare they are. */
    private static double[] importance(Head head, double[][] targets) {
        double[] importance = new double[targets.length];
        Arrays.fill(importance, 1);
        if (!head.isExclusive()) {
            return importance;
        }
        double[] counts = new double[head.count()];
        for (double[] target : targets) {
            counts[top(target)]++;
        }
        Arrays.setAll(importance, row -> Math.pow(targets.length / counts[top(targets[row])], Tuning.BALANCE));
        return importance;
    }

    static int top(double[] shares) {
        int top = 0;
        for (int at = 1; at < shares.length; at++) {
            top = shares[at] > shares[top] ? at : top;
        }
        return top;
    }

    /** What a head should answer to a message. */
    static double[] target(Head head, LabelledMessage message) {
        double[] target = new double[head.count()];
        switch (head) {
            case INTENT -> target[Answers.INTENTS.indexOf(message.intent())] = 1;
            case PRESENT_INTENTS -> {
                target[Answers.INTENTS.indexOf(message.intent())] = 1;
                Intent second = message.secondIntent();
                if (second != null) {
                    target[Answers.INTENTS.indexOf(second)] = 1;
                }
            }
            case SENTIMENT -> target[Answers.SENTIMENTS.indexOf(message.sentiment())] = 1;
            case URGENCY -> target[Answers.URGENCIES.indexOf(message.urgency())] = 1;
            case OFFENSIVE -> target[0] = message.offensive() ? 1 : 0;
            case LEAD_SCORE -> target[0] = message.leadScore() / 100.0;
        }
        return target;
    }

    private void copy(Head head, double[] fitted, Calibration calibration, float[] bias, float[][] weights) {
        for (int output = 0; output < head.count(); output++) {
            int at = head.first() + output;
            double slope = calibration.slope()[at];
            bias[at] = (float)
                    (slope * fitted[used * head.count() + output] + calibration.shift()[at]);
            for (int position = 0; position < compact.length; position++) {
                if (compact[position] >= 0) {
                    weights[position][at] = (float) (slope * fitted[compact[position] * head.count() + output]);
                }
            }
        }
    }

    static List<Example> examples(List<LabelledMessage> messages, List<Reading> readings, List<float[]> embeddings) {
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < messages.size(); at++) {
            examples.add(new Example(messages.get(at), readings.get(at), embeddings.get(at)));
        }
        return examples;
    }
}

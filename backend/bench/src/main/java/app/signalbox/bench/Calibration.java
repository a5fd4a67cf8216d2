package app.signalbox.bench;

import app.signalbox.contract.triage.Intent;
import app.signalbox.server.triage.embedded.Answers;
import app.signalbox.server.triage.embedded.Head;
import app.signalbox.server.triage.embedded.TrainingNotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes logits into honest probabilities: one temperature for a softmax, slope and shift for a sigmoid, fitted on
 * messages the heads had not seen.
 *
 * @param slope by output
 * @param shift by output
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Calibration(double[] slope, double[] shift) {

    private static final int ENOUGH_OF_A_LANGUAGE = 40;
    private static final double SURE_FROM = 0.5;
    private static final double TAIL = 0.1;
    private static final int LEAST_IN_A_TENTH = 25;

    static Calibration none() {
        double[] slope = new double[Head.OUTPUTS];
        Arrays.fill(slope, 1);
        return new Calibration(slope, new double[Head.OUTPUTS]);
    }

    static Calibration of(CrossValidation validation) {
        Calibration fitted = none();
        for (Head head : Head.values()) {
            if (head.isExclusive()) {
                double temperature = fitted.fitSlope(head, validation);
                Arrays.fill(fitted.slope, head.first(), head.first() + head.count(), temperature);
            } else {
                for (int output = 0; output < head.count(); output++) {
                    fitted.fitSigmoid(head, output, validation);
                }
            }
        }
        return fitted;
    }

    private double fitSlope(Head head, CrossValidation validation) {
        double[] found =
                new Lbfgs((point, gradient) -> temperatureLoss(head, validation, point, gradient), 50, 1e-9).minimum(1);
        return Math.exp(found[0]);
    }

    private static double temperatureLoss(Head head, CrossValidation validation, double[] point, double[] gradient) {
        double slope = Math.exp(point[0]);
        double loss = 0;
        gradient[0] = 0;
        for (int row = 0; row < validation.logits().size(); row++) {
            float[] logits = validation.logits().get(row).clone();
            for (int at = 0; at < logits.length; at++) {
                logits[at] *= (float) slope;
            }
            double[] shares = head.probabilities(logits);
            int right = HeadTrainer.top(
                    HeadTrainer.target(head, validation.examples().get(row).message()));
            loss -= Math.log(Math.max(1e-12, shares[right]));
            for (int at = 0; at < shares.length; at++) {
                gradient[0] += (shares[at] - (at == right ? 1 : 0)) * logits[head.first() + at];
            }
        }
        gradient[0] /= validation.logits().size();
        return loss / validation.logits().size();
    }

    private void fitSigmoid(Head head, int output, CrossValidation validation) {
        int at = head.first() + output;
        double[] found = new Lbfgs(
                        (point, gradient) -> sigmoidLoss(head, output, validation, point, gradient), 50, 1e-9)
                .minimum(2);
        slope[at] = Math.exp(found[0]);
        shift[at] = found[1];
    }

    private static double sigmoidLoss(
            Head head, int output, CrossValidation validation, double[] point, double[] gradient) {
        double slope = Math.exp(point[0]);
        double loss = 0;
        Arrays.fill(gradient, 0);
        int count = validation.logits().size();
        for (int row = 0; row < count; row++) {
            double target =
                    HeadTrainer.target(head, validation.examples().get(row).message())[output];
            double raw = validation.logits().get(row)[head.first() + output];
            double logit = slope * raw + point[1];
            loss += Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
            double error = 1 / (1 + Math.exp(-logit)) - target;
            gradient[0] += error * slope * raw / count;
            gradient[1] += error / count;
        }
        return loss / count;
    }

    /** The logits made honest. */
    float[] applied(float[] logits) {
        float[] honest = new float[logits.length];
        for (int at = 0; at < logits.length; at++) {
            honest[at] = (float) (slope[at] * logits[at] + shift[at]);
        }
        return honest;
    }

    /** What the product must know about heads trained on these messages. */
    TrainingNotes notes(TrainingMessages training, CrossValidation validation) {
        Map<String, Long> languages = training.messages().stream()
                .collect(Collectors.groupingBy(LabelledMessage::language, TreeMap::new, Collectors.counting()));
        languages.values().removeIf(count -> count < ENOUGH_OF_A_LANGUAGE);
        List<Double> below = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            List<Double> misses = misses(validation, tenth);
            below.add(Math.max(0, -misses.get((int) (TAIL * misses.size()))));
            above.add(Math.max(0, misses.get((int) ((1 - TAIL) * (misses.size() - 1)))));
        }
        return new TrainingNotes(
                training.hash(),
                training.messages().size(),
                List.copyOf(languages.keySet()),
                SURE_FROM,
                secondFrom(validation),
                below,
                above);
    }

    /** How far people's scores lie from predictions of this tenth, ascending; widened until there are enough. */
    private List<Double> misses(CrossValidation validation, int tenth) {
        List<Double> misses = new ArrayList<>();
        for (int reach = 0; misses.size() < LEAST_IN_A_TENTH && reach < 10; reach++) {
            misses.clear();
            for (int row = 0; row < validation.logits().size(); row++) {
                double predicted = predictedLead(validation.logits().get(row));
                if (Math.abs(Math.min(9, (int) (predicted / 10)) - tenth) <= reach) {
                    misses.add(validation.examples().get(row).message().leadScore() - predicted);
                }
            }
        }
        Collections.sort(misses);
        return misses.stream().map(miss -> Math.round(miss * 10) / 10.0).toList();
    }

    private double predictedLead(float[] logits) {
        return 100 * Head.LEAD_SCORE.probabilities(applied(logits))[0];
    }

    private double secondFrom(CrossValidation validation) {
        double best = 0;
        double from = 1;
        for (int step = 4; step < 19; step++) {
            double reached = secondIntentF1(validation, step / 20.0);
            if (reached > best) {
                best = reached;
                from = step / 20.0;
            }
        }
        return from;
    }

    private double secondIntentF1(CrossValidation validation, double from) {
        int hits = 0;
        int named = 0;
        int present = 0;
        for (int row = 0; row < validation.logits().size(); row++) {
            float[] logits = applied(validation.logits().get(row));
            int second = secondIntent(logits, from);
            int gold = secondIntent(validation.examples().get(row).message());
            named += second >= 0 ? 1 : 0;
            present += gold >= 0 ? 1 : 0;
            hits += second >= 0 && second == gold ? 1 : 0;
        }
        return 2.0 * hits / Math.max(1, named + present);
    }

    private static int secondIntent(LabelledMessage message) {
        Intent second = message.secondIntent();
        return second == null ? -1 : Answers.INTENTS.indexOf(second);
    }

    private static int secondIntent(float[] logits, double from) {
        double[] present = Head.PRESENT_INTENTS.probabilities(logits);
        int first = HeadTrainer.top(Head.INTENT.probabilities(logits));
        int second = -1;
        for (int at = 0; at < present.length - 1; at++) {
            if (at != first && present[at] >= from && (second < 0 || present[at] > present[second])) {
                second = at;
            }
        }
        return second;
    }
}

package app.signalbox.bench;

import app.signalbox.server.triage.embedded.Features;
import app.signalbox.server.triage.embedded.Head;
import java.util.List;

/** Fits the weights of one head: cross-entropy with a quadratic penalty, softmax or one sigmoid per output. */
final class LogisticRegression {

    private static final int ROUNDS = 120;
    private static final double TOLERANCE = 1e-5;

    private final Head head;
    private final List<Features> rows;
    private final double[][] targets;
    private final double[] importance;
    private final double penalty;
    private final int outputs;
    private final double total;

    /**
     * @param targets a share from 0 to 1 for each row and output
     * @param importance of each row
     */
    LogisticRegression(Head head, List<Features> rows, double[][] targets, double[] importance, double penalty) {
        this.head = head;
        this.rows = rows;
        this.targets = targets;
        this.importance = importance;
        this.penalty = penalty;
        this.outputs = head.count();
        double sum = 0;
        for (double each : importance) {
            sum += each;
        }
        this.total = sum;
    }

    /** Weights by position and output, the biases at the end. */
    double[] fit(int positions) {
        return new Lbfgs(this::loss, ROUNDS, TOLERANCE).minimum((positions + 1) * outputs);
    }

    private double loss(double[] weights, double[] gradient) {
        java.util.Arrays.fill(gradient, 0);
        double loss = 0;
        double[] logits = new double[outputs];
        for (int row = 0; row < rows.size(); row++) {
            Features features = rows.get(row);
            score(features, weights, logits);
            loss += importance[row] * slopes(logits, targets[row]);
            spread(features, logits, importance[row] / total, gradient);
        }
        loss /= total;
        int bias = weights.length - outputs;
        for (int at = 0; at < bias; at++) {
            loss += penalty / 2 * weights[at] * weights[at];
            gradient[at] += penalty * weights[at];
        }
        return loss;
    }

    private void score(Features features, double[] weights, double[] logits) {
        System.arraycopy(weights, weights.length - outputs, logits, 0, outputs);
        for (int at = 0; at < features.positions().length; at++) {
            int from = features.positions()[at] * outputs;
            float value = features.values()[at];
            for (int output = 0; output < outputs && value != 0; output++) {
                logits[output] += value * weights[from + output];
            }
        }
    }

    /** The loss of one row; leaves its slope by each logit in place of the logits. */
    private double slopes(double[] logits, double[] target) {
        return head.isExclusive() ? softmaxSlopes(logits, target) : sigmoidSlopes(logits, target);
    }

    private static double softmaxSlopes(double[] logits, double[] target) {
        double top = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            top = Math.max(top, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - top);
        }
        double log = top + Math.log(sum);
        double loss = 0;
        for (int output = 0; output < logits.length; output++) {
            loss += target[output] * (log - logits[output]);
            logits[output] = Math.exp(logits[output] - log) - target[output];
        }
        return loss;
    }

    private static double sigmoidSlopes(double[] logits, double[] target) {
        double loss = 0;
        for (int output = 0; output < logits.length; output++) {
            double logit = logits[output];
            loss += Math.max(logit, 0) - logit * target[output] + Math.log1p(Math.exp(-Math.abs(logit)));
            logits[output] = 1 / (1 + Math.exp(-logit)) - target[output];
        }
        return loss;
    }

    private void spread(Features features, double[] slopes, double share, double[] gradient) {
        for (int at = 0; at < features.positions().length; at++) {
            int from = features.positions()[at] * outputs;
            double value = features.values()[at] * share;
            for (int output = 0; output < outputs && value != 0; output++) {
                gradient[from + output] += value * slopes[output];
            }
        }
        int bias = gradient.length - outputs;
        for (int output = 0; output < outputs; output++) {
            gradient[bias + output] += share * slopes[output];
        }
    }
}

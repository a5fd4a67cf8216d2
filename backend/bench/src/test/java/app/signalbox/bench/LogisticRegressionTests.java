package app.signalbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.signalbox.server.triage.embedded.Features;
import app.signalbox.server.triage.embedded.Head;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTests {

    private static final List<Features> ROWS =
            List.of(row(1, 0), row(1, 0), row(0, 1), row(0, 1), row(1, 1), row(1, 1));

    @Test
    void findsTheProbabilityOfEachGroup() {
        double[][] targets = {{1}, {1}, {0}, {0}, {1}, {0}};

        double[] weights = new LogisticRegression(Head.OFFENSIVE, ROWS, targets, ones(), 1e-4).fit(2);

        assertThat(probability(weights, 1, 0)).isGreaterThan(0.95);
        assertThat(probability(weights, 0, 1)).isLessThan(0.05);
        assertThat(probability(weights, 1, 1)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void findsTheSameWeightsTwice() {
        double[][] targets = {{1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}};

        double[] first = new LogisticRegression(Head.SENTIMENT, ROWS, targets, ones(), 1e-3).fit(2);
        double[] second = new LogisticRegression(Head.SENTIMENT, ROWS, targets, ones(), 1e-3).fit(2);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void keepsWeightsSmallerUnderAStrongerPenalty() {
        double[][] targets = {{1}, {1}, {0}, {0}, {1}, {0}};

        double[] loose = new LogisticRegression(Head.OFFENSIVE, ROWS, targets, ones(), 1e-4).fit(2);
        double[] tight = new LogisticRegression(Head.OFFENSIVE, ROWS, targets, ones(), 1).fit(2);

        assertThat(Math.abs(tight[0])).isLessThan(Math.abs(loose[0]));
    }

    private static double probability(double[] weights, int first, int second) {
        return 1 / (1 + Math.exp(-(weights[0] * first + weights[1] * second + weights[2])));
    }

    private static Features row(float first, float second) {
        return new Features(new int[] {0, 1}, new float[] {first, second});
    }

    private static double[] ones() {
        return new double[] {1, 1, 1, 1, 1, 1};
    }
}

package app.signalbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTests {

    @Test
    void averagesF1OverTheLabelsThatOccur() {
        Confusion confusion = new Confusion();
        confusion.add("spam", "spam", 0.9);
        confusion.add("spam", "other", 0.9);
        confusion.add("other", "other", 0.9);
        confusion.add("other", "lead", 0.9);

        // spam: 2*1/(2+1), other: 2*1/(2+2), lead is in no gold label
        assertThat(confusion.macroF1()).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-9));
        assertThat(confusion.accuracy()).isEqualTo(0.5);
    }

    @Test
    void measuresHowFarConfidenceIsFromTruth() {
        Confusion confusion = new Confusion();
        confusion.add("a", "a", 0.95);
        confusion.add("a", "b", 0.95);

        assertThat(confusion.calibrationError()).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void ranksTiesAsHalf() {
        LeadRanking ranking = new LeadRanking();
        ranking.add(80, 60, 90, 75, true);
        ranking.add(20, 0, 30, 0, false);
        ranking.add(80, 60, 90, 0, false);

        assertThat(ranking.areaUnderCurve()).isEqualTo(0.75);
        assertThat(ranking.summary()).contains("inside the interval 0.67");
    }
}

package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingTests {

    @Test
    void givesTheSameMessageTheSameFeatures() {
        Features first = features("Is it in STOCK again? \uD83D\uDE0D");
        Features second = features("Is it in STOCK again? \uD83D\uDE0D");

        assertThat(second.positions()).isEqualTo(first.positions());
        assertThat(second.values()).isEqualTo(first.values());
    }

    @Test
    void readsTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Features here = features("THIS IS INSANE");
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            Features there = features("THIS IS INSANE");

            assertThat(there.positions()).isEqualTo(here.positions());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void leavesOutWhatTrainingLeftOut() {
        Reading reading = Reading.of("quite ordinary words");

        Features features = reading.features(new float[FeatureSpace.BUCKETS]);

        assertThat(features.positions()).hasSize(FeatureSpace.SIGNALS);
    }

    @Test
    void findsTheLongestPhraseOfACue() {
        Reading reading = Reading.of("I would like to book a table");

        assertThat(reading.hits()).contains(new CueHit(Cue.BUYING, 2, 4)).doesNotContain(new CueHit(Cue.BUYING, 4, 4));
    }

    @Test
    void putsTheVectorBetweenSignalsAndWords() {
        float[] vector = new float[FeatureSpace.EMBEDDING];
        vector[1] = 0.5f;
        Features words = features("quite ordinary words");

        Features both = words.with(vector);

        assertThat(both.positions()).isSorted().doesNotHaveDuplicates();
        assertThat(both.positions()).hasSize(words.positions().length + FeatureSpace.EMBEDDING);
        assertThat(both.values()[FeatureSpace.SIGNALS + 1]).isEqualTo(2);
        assertThat(both.values()[FeatureSpace.FIRST_BUCKET]).isEqualTo(words.values()[FeatureSpace.SIGNALS]);
    }

    @Test
    void readsAnEmptyMessage() {
        Features features = features("");

        assertThat(features.positions()).isSorted().hasSizeGreaterThanOrEqualTo(FeatureSpace.SIGNALS);
    }

    private static Features features(String text) {
        float[] rarity = new float[FeatureSpace.BUCKETS];
        Arrays.fill(rarity, 1);
        return Reading.of(text).features(rarity);
    }
}

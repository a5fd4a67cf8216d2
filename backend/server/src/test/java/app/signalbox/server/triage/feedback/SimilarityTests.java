package app.signalbox.server.triage.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarityTests {

    @Test
    void isOneForTheSameWordsHoweverTheyAreSpaced() {
        assertThat(Similarity.of("Yes, we do.", " Yes,  we\ndo. ")).isEqualTo(1);
        assertThat(Similarity.of("", " ")).isEqualTo(1);
    }

    @Test
    void isZeroWhereNothingIsShared() {
        assertThat(Similarity.of("Yes, we do.", "Not at all!")).isZero();
        assertThat(Similarity.of("Yes", "")).isZero();
    }

    @Test
    void countsWordsThatWereAddedTakenAwayAndReplaced() {
        assertThat(Similarity.of("we ship to Malta", "we ship fast to Gozo")).isEqualTo(0.6);
    }
}

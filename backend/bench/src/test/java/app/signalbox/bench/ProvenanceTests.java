package app.signalbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenanceTests {

    @Test
    void findsTheSameWordsInAnotherWriting() {
        Provenance provenance = new Provenance(List.of("my parcel is late again, what now?"));

        List<Provenance.Pair> pairs =
                provenance.nearest(List.of("@shop MY PARCEL is late again... what now https://a.example"));

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.share()).isEqualTo(1);
            assertThat(pair.isCopy()).isTrue();
        });
    }

    @Test
    void putsTheNearestFirstAndCallsAnotherSentenceNoCopy() {
        Provenance provenance = new Provenance(List.of("my parcel is late again, what now?"));

        List<Provenance.Pair> pairs = provenance.nearest(List.of(
                "the train was late again this morning", "my parcel is late once again, what should I do now?"));

        assertThat(pairs)
                .extracting(Provenance.Pair::foreign)
                .first()
                .asString()
                .startsWith("my parcel");
        assertThat(pairs).last().satisfies(pair -> assertThat(pair.isCopy()).isFalse());
    }

    @Test
    void leavesStockPhrasesToEverybody() {
        Provenance provenance = new Provenance(List.of("thank you so much"));

        assertThat(provenance.nearest(List.of("@shop Thank you so much!"))).isEmpty();
    }
}

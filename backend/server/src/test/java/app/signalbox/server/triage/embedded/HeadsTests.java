package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HeadsTests {

    @Test
    void readsWhatItWrote() throws IOException {
        Heads heads = someHeads();
        Features features = new Features(new int[] {3, FeatureSpace.FIRST_BUCKET + 17}, new float[] {2, 1});

        Heads again = Heads.read(new ByteArrayInputStream(written(heads)));

        assertThat(again.notes()).isEqualTo(heads.notes());
        assertThat(again.logits(features)).isEqualTo(heads.logits(features));
        assertThat(again.logits(features)[0]).isEqualTo(0.25f + 2 * 0.5f + 1.5f);
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        assertThat(written(someHeads())).isEqualTo(written(someHeads()));
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream file = new GZIPOutputStream(other)) {
            file.write(new byte[] {9, 9, 9, 9});
        }

        assertThatThrownBy(() -> Heads.read(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train-heads");
    }

    @Test
    void makesProbabilitiesOfExclusiveAnswersAddUpToOne() {
        float[] logits = new float[Head.OUTPUTS];
        logits[Head.SENTIMENT.first()] = 800;

        double[] shares = Head.SENTIMENT.probabilities(logits);

        assertThat(shares).containsExactly(1, 0, 0);
    }

    private static byte[] written(Heads heads) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        heads.write(file);
        return file.toByteArray();
    }

    private static Heads someHeads() {
        float[] bias = new float[Head.OUTPUTS];
        bias[0] = 0.25f;
        float[] rarity = new float[FeatureSpace.BUCKETS];
        rarity[17] = 1;
        rarity[70_000] = 2;
        float[][] weights = new float[FeatureSpace.SIZE][Head.OUTPUTS];
        weights[3][0] = 0.5f;
        weights[FeatureSpace.FIRST_BUCKET + 17][0] = 1.5f;
        return Heads.trained(TrainingNotes.none(), bias, rarity, weights);
    }
}

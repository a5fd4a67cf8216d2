package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyLayersTests {

    @Test
    void keepsOnlyWhatTheFirstLayersNeed() {
        byte[] whole = MiniLm.bytes();

        byte[] early = EarlyLayers.fixed(whole, EarlyNotes.shipped().ranges());

        assertThat(early.length).isLessThan(whole.length - 3_000_000);
        assertThat(types(early)).contains("QuantizeLinear").doesNotContain("DynamicQuantizeLinear");
    }

    @Test
    void refusesRangesOfAnotherModel() {
        List<ActivationRange> one = List.of(new ActivationRange(-1, 1));

        assertThatThrownBy(() -> EarlyLayers.fixed(MiniLm.bytes(), one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("train-heads");
    }

    @Test
    void measuresTheRangesOfSomeMessages() {
        EarlyNotes notes = EarlyNotes.measured(List.of("where is my order?", "thank you"));

        assertThat(notes.ranges()).hasSameSizeAs(EarlyNotes.shipped().ranges());
        assertThat(notes.mean()).hasSize(FeatureSpace.EMBEDDING);
        assertThat(EarlyNotes.read(notes.written())).isEqualTo(notes);
    }

    @Test
    void findsTheByteThatStandsForZero() {
        ActivationRange range = new ActivationRange(-1, 4);

        assertThat(range.scale()).isEqualTo(5f / 255);
        assertThat(range.zero()).isEqualTo((byte) 51);
    }

    @Test
    void refusesARangeThatLeavesOutZero() {
        assertThatThrownBy(() -> new ActivationRange(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> types(byte[] model) {
        return ProtoMessage.parse(model).all(7).getFirst().message().all(1).stream()
                .flatMap(node -> node.message().texts(4).stream())
                .distinct()
                .toList();
    }
}

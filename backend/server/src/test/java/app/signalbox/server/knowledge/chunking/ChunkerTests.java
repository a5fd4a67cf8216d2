package app.signalbox.server.knowledge.chunking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkerTests {

    @Test
    void cutsAtHeadingsAndNamesThePathToEachText() {
        String text = """
                We sell teapots.

                # Delivery
                ## Abroad
                Nine working days.
                ## At home
                Three working days.
                # Returns
                Thirty days.
                """;

        List<Chunk> chunks = Chunker.cut("Help", text);

        assertThat(chunks)
                .extracting(Chunk::heading, Chunk::text)
                .containsExactly(
                        tuple("", "We sell teapots."),
                        tuple("Delivery › Abroad", "Nine working days."),
                        tuple("Delivery › At home", "Three working days."),
                        tuple("Returns", "Thirty days."));
    }

    @Test
    void packsParagraphsUntilAChunkIsLongEnough() {
        String text =
                IntStream.range(0, 12).mapToObj(at -> sentence(30, "p" + at)).collect(Collectors.joining("\n\n"));

        List<Chunk> chunks = Chunker.cut("Help", text);

        assertThat(chunks)
                .hasSize(4)
                .allSatisfy(chunk -> assertThat(Words.count(chunk.text())).isBetween(Chunker.FEWEST, Chunker.MOST));
        assertThat(chunks.getFirst().text()).startsWith("p0 ").contains("\n\np1 ", "\n\np2 ");
    }

    @Test
    void cutsALongParagraphBetweenSentencesAndLosesNothing() {
        String text =
                IntStream.range(0, 30).mapToObj(at -> sentence(20, "s" + at)).collect(Collectors.joining(" "));

        List<Chunk> chunks = Chunker.cut("Help", text);

        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.text()).endsWith("."));
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(Words.count(chunk.text())).isLessThanOrEqualTo(Chunker.MOST));
        assertThat(chunks.stream().map(Chunk::text).collect(Collectors.joining(" ")))
                .isEqualTo(text);
    }

    @Test
    void cutsWhatHasNeitherSentencesNorSpaces() {
        String text = IntStream.range(0, 6_000)
                .mapToObj(at -> Character.toString(0x4e00 + at))
                .collect(Collectors.joining());

        List<Chunk> chunks = Chunker.cut("Help", text);

        assertThat(chunks)
                .hasSizeGreaterThan(2)
                .allSatisfy(chunk -> assertThat(Words.count(chunk.text())).isLessThanOrEqualTo(Chunker.MOST));
        assertThat(chunks.stream().map(Chunk::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void keepsOneOfSeveralEqualChunks() {
        List<Chunk> chunks = Chunker.cut("Help", "# Delivery\nThree days.\n# Delivery\nThree days.");

        assertThat(chunks).extracting(Chunk::text).containsExactly("Three days.");
    }

    @Test
    void makesAChunkOfHeadingsAlone() {
        List<Chunk> chunks = Chunker.cut("Help", "# We are closed on Sundays");

        assertThat(chunks).extracting(Chunk::text).containsExactly("# We are closed on Sundays");
    }

    @Test
    void takesAHashWithoutASpaceForATopicAndNotForAHeading() {
        List<Chunk> chunks = Chunker.cut("Help", "Tell us with\n#teatime what you drink.");

        assertThat(chunks).extracting(Chunk::heading).containsExactly("");
    }

    @Test
    void hashesWhatAChunkSaysAndWhere() {
        var chunk = new Chunk("Help", "Delivery", "Three days.");

        assertThat(chunk.hash()).isEqualTo(new Chunk("Help", "Delivery", "Three days.").hash());
        assertThat(List.of(
                        chunk,
                        new Chunk("Help", "Delivery", "Four days."),
                        new Chunk("Help", "Returns", "Three days."),
                        new Chunk("Shop", "Delivery", "Three days."),
                        new Chunk("HelpDelivery", "", "Three days.")))
                .extracting(Chunk::hash)
                .doesNotHaveDuplicates();
    }

    private static String sentence(int words, String first) {
        return first + " " + String.join(" ", Collections.nCopies(words - 1, "tea")) + ".";
    }
}

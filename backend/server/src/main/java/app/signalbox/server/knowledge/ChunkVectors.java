package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.chunking.Chunk;
import app.signalbox.server.knowledge.chunking.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** One unit vector for each chunk, whatever its length: the mean over parts that the model can read as a whole. */
@Component
class ChunkVectors {

    private static final int FEWEST_WORDS = 16;

    private final TextEmbedder embedder;

    ChunkVectors(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    String modelVersion() {
        return embedder.modelVersion();
    }

    List<float[]> of(List<Chunk> chunks) {
        List<List<String>> parts = chunks.stream().map(this::parts).toList();
        List<float[]> vectors =
                embedder.embed(parts.stream().flatMap(List::stream).toList());
        List<float[]> means = new ArrayList<>();
        int from = 0;
        for (List<String> each : parts) {
            means.add(mean(vectors.subList(from, from + each.size())));
            from += each.size();
        }
        return means;
    }

    float[] ofQuestion(String question) {
        return mean(embedder.embed(Words.cut(question, embedder.longestWords())));
    }

    private List<String> parts(Chunk chunk) {
        int most = Math.max(FEWEST_WORDS, embedder.longestWords() - Words.count(chunk.place()));
        return Words.cut(chunk.text(), most).stream()
                .map(part -> chunk.place() + ": " + part)
                .toList();
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += vector[at];
            }
        }
        return unit(mean);
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < vector.length && length > 0; at++) {
            vector[at] /= length;
        }
        return vector;
    }
}

package app.signalbox.server.triage.embedded;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Turns messages into the vectors that the heads read, with the {@link EarlyLayers} of the embedding model. A message
 * has the same vector whatever rides with it: batches hold one width only, and the ranges of activations are fixed.
 */
public final class MessageVectors implements AutoCloseable {

    /** Tokens are filled up to a multiple of it, so that many messages share a width. */
    private static final int WIDTH_STEP = 4;

    private static final int BATCH = 8;

    private final Workers workers;
    private final EarlyNotes notes;
    private final HuggingFaceTokenizer tokenizer = MiniLm.tokenizer();
    private final OrtSession session;

    /** One message on its way: where its vector belongs, and its tokens. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tokenised(int position, long[] tokens) {

        int width() {
            return (tokens.length + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP;
        }
    }

    /** @param notes what quantisation needs to know of the early layers */
    public MessageVectors(Workers workers, EarlyNotes notes) {
        this.workers = workers;
        this.notes = notes;
        this.session = MiniLm.session(EarlyLayers.fixed(MiniLm.bytes(), notes.ranges()));
    }

    /** Vectors in the order of the texts, of length 1; an empty text has the zero vector. */
    public List<float[]> of(List<String> texts) {
        float[][] vectors = new float[texts.size()][FeatureSpace.EMBEDDING];
        List<Integer> worded = IntStream.range(0, vectors.length)
                .filter(at -> !texts.get(at).isBlank())
                .boxed()
                .toList();
        List<List<Tokenised>> batches = batches(workers.map(worded, at -> tokenised(at, texts.get(at))));
        List<List<float[]>> computed = workers.map(batches, this::compute);
        for (int batch = 0; batch < batches.size(); batch++) {
            for (int row = 0; row < batches.get(batch).size(); row++) {
                vectors[batches.get(batch).get(row).position()] =
                        computed.get(batch).get(row);
            }
        }
        return List.of(vectors);
    }

    private Tokenised tokenised(int position, String text) {
        return new Tokenised(position, tokenizer.encode(text).getIds());
    }

    /** Messages of one width in each, the longest first, so that the workers end together. */
    private static List<List<Tokenised>> batches(List<Tokenised> messages) {
        Map<Integer, List<Tokenised>> byWidth = new TreeMap<>(Comparator.reverseOrder());
        messages.forEach(message -> byWidth.computeIfAbsent(message.width(), absent -> new ArrayList<>())
                .add(message));
        List<List<Tokenised>> batches = new ArrayList<>();
        for (List<Tokenised> same : byWidth.values()) {
            for (int from = 0; from < same.size(); from += BATCH) {
                batches.add(same.subList(from, Math.min(same.size(), from + BATCH)));
            }
        }
        return batches;
    }

    private List<float[]> compute(List<Tokenised> batch) {
        int width = batch.getFirst().width();
        try (OrtSession.Result result =
                MiniLm.run(session, batch.stream().map(Tokenised::tokens).toList(), width)) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] numbers = new float[states.remaining()];
            states.get(numbers);
            List<float[]> vectors = new ArrayList<>(batch.size());
            for (int row = 0; row < batch.size(); row++) {
                int tokens = batch.get(row).tokens().length;
                vectors.add(notes.centred(MiniLm.unit(MiniLm.mean(numbers, row, width, tokens))));
            }
            return vectors;
        } catch (OrtException failed) {
            throw new IllegalStateException("The embedding model failed", failed);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        MiniLm.close(session);
    }
}

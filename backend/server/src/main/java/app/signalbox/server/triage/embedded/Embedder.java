package app.signalbox.server.triage.embedded;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.signalbox.server.knowledge.TextEmbedder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns texts into unit vectors of 384 numbers with all six layers of the MiniLM model; near vectors, near meanings.
 * Each text runs through the model alone: the file quantises activations by the range of the whole batch, so that
 * company would change a vector.
 */
public final class Embedder implements TextEmbedder, AutoCloseable {

    private static final int REMEMBERED = 8_192;

    /** Messages are embedded too, and those may be erased in the meantime. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** The tokenizer stops at 64 tokens, which are about so many words. */
    private static final int LONGEST_WORDS = 42;

    private final Workers workers;
    private final HuggingFaceTokenizer tokenizer = MiniLm.tokenizer();
    private final String modelVersion;
    private final OrtSession session;
    private final Cache<String, float[]> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN)
            .build();

    public Embedder(Workers workers) {
        this.workers = workers;
        byte[] model = MiniLm.bytes();
        this.modelVersion = "minilm-" + Fingerprint.of(model);
        this.session = MiniLm.session(model);
    }

    @Override
    public String modelVersion() {
        return modelVersion;
    }

    @Override
    public int longestWords() {
        return LONGEST_WORDS;
    }

    /** Vectors in the order of the texts, of length 1; an empty text has the zero vector. Don't change the arrays. */
    @Override
    public List<float[]> embed(List<String> texts) {
        Map<String, float[]> vectors = new HashMap<>(recent.getAllPresent(texts));
        List<String> unknown = texts.stream()
                .filter(text -> !text.isBlank() && !vectors.containsKey(text))
                .distinct()
                .toList();
        List<float[]> computed = workers.map(unknown, this::compute);
        for (int at = 0; at < unknown.size(); at++) {
            vectors.put(unknown.get(at), computed.get(at));
        }
        return texts.stream()
                .map(text ->
                        text.isBlank() ? new float[FeatureSpace.EMBEDDING] : Objects.requireNonNull(vectors.get(text)))
                .toList();
    }

    private float[] compute(String text) {
        long[] ids = tokenizer.encode(text).getIds();
        try (OrtSession.Result result = MiniLm.run(session, List.of(ids), ids.length)) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] numbers = new float[states.remaining()];
            states.get(numbers);
            float[] vector = MiniLm.unit(MiniLm.mean(numbers, 0, ids.length, ids.length));
            recent.put(text, vector);
            return vector;
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

package app.signalbox.server.triage.embedded;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Turns texts into unit vectors of 384 numbers with the MiniLM-L6-v2 model in LangChain4j's jar. Each text runs
 * through the model alone: the file quantises activations by the range of the whole batch, so that company would
 * change a vector. Threads are the embedder's own, one for each single-threaded session, because this is pure
 * computation, which virtual threads would only queue up behind one another.
 */
public final class Embedder implements AutoCloseable {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int LONGEST = 64;
    private static final int REMEMBERED = 8_192;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final BlockingQueue<OrtSession> sessions = new LinkedBlockingQueue<>();
    private final ExecutorService workers;
    private final Cache<String, float[]> recent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param parallel sessions, each of one thread; one per core is best */
    public Embedder(int parallel) {
        byte[] model = model();
        this.workers = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().name("embedder-", 0).daemon().factory());
        try (InputStream file = resource(TOKENIZER)) {
            this.tokenizer = HuggingFaceTokenizer.newInstance(
                    file, Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(LONGEST)));
            for (int count = 0; count < parallel; count++) {
                sessions.add(session(model));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException refused) {
            throw new IllegalStateException("ONNX Runtime can't load the embedding model", refused);
        }
    }

    /** The bytes of the model file, for its fingerprint. */
    static byte[] model() {
        try (InputStream file = resource(MODEL)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Embedder.class.getResourceAsStream(name), name);
    }

    private OrtSession session(byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return environment.createSession(model, options);
        }
    }

    /** Vectors in the order of the texts, of length 1; an empty text has the zero vector. Don't change the arrays. */
    public List<float[]> embed(List<String> texts) {
        Map<String, Future<float[]>> running = new LinkedHashMap<>();
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (String text : texts) {
            float[] known = text.isBlank() ? new float[FeatureSpace.EMBEDDING] : recent.getIfPresent(text);
            if (known != null) {
                vectors.put(text, known);
            } else {
                running.computeIfAbsent(text, absent -> workers.submit(() -> compute(absent)));
            }
        }
        running.forEach((text, vector) -> vectors.put(text, await(vector)));
        List<float[]> inOrder = new ArrayList<>(texts.size());
        texts.forEach(text -> inOrder.add(Objects.requireNonNull(vectors.get(text))));
        return inOrder;
    }

    private static float[] await(Future<float[]> vector) {
        try {
            return vector.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while embedding", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The embedding model failed", failed.getCause());
        }
    }

    private float[] compute(String text) throws OrtException, InterruptedException {
        long[] ids = tokenizer.encode(text).getIds();
        OrtSession session = sessions.take();
        try {
            float[] vector = run(session, ids);
            recent.put(text, vector);
            return vector;
        } finally {
            sessions.add(session);
        }
    }

    private float[] run(OrtSession session, long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        }
    }

    private static float[] mean(FloatBuffer states, int tokens) {
        float[] sum = new float[FeatureSpace.EMBEDDING];
        for (int at = 0; at < tokens * sum.length; at++) {
            sum[at % sum.length] += states.get(at);
        }
        double square = 0;
        for (float number : sum) {
            square += (double) number * number;
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < sum.length; at++) {
            sum[at] /= length;
        }
        return sum;
    }

    @Override
    public void close() {
        workers.close();
        tokenizer.close();
        for (OrtSession session : sessions) {
            close(session);
        }
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException refused) {
            throw new IllegalStateException("ONNX Runtime can't release the embedding model", refused);
        }
    }
}

package app.signalbox.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The bar for the triage benchmark: the same model file straight through ONNX Runtime, two sessions of one thread,
 * batches sorted by length, no label and no database. Shares no code with the engine.
 */
final class BareEmbedding implements AutoCloseable {

    private static final int BATCH = 16;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final List<OrtSession> sessions = new ArrayList<>();

    BareEmbedding() throws IOException, OrtException {
        try (InputStream words = resource("/all-minilm-l6-v2-q-tokenizer.json");
                InputStream model = resource("/all-minilm-l6-v2-q.onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    words, Map.of("padding", "false", "truncation", "true", "maxLength", "64"));
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            byte[] bytes = model.readAllBytes();
            sessions.add(environment.createSession(bytes, options));
            sessions.add(environment.createSession(bytes, options));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BareEmbedding.class.getResourceAsStream(name), name);
    }

    /** Texts per second over all of them, tokenising included. */
    double rate(List<String> texts) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<long[]> tokens = new ArrayList<>(
                texts.stream().map(text -> tokenizer.encode(text).getIds()).toList());
        tokens.sort(Comparator.comparingInt(ids -> ids.length));
        Queue<List<long[]>> batches = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < tokens.size(); from += BATCH) {
            batches.add(tokens.subList(from, Math.min(tokens.size(), from + BATCH)));
        }
        runAll(batches);
        return texts.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void runAll(Queue<List<long[]>> batches) throws InterruptedException, ExecutionException {
        try (ExecutorService workers = Executors.newFixedThreadPool(sessions.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (OrtSession session : sessions) {
                running.add(workers.submit(() -> {
                    for (List<long[]> batch = batches.poll(); batch != null; batch = batches.poll()) {
                        run(session, batch);
                    }
                    return session;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void run(OrtSession session, List<long[]> batch) throws OrtException {
        int width = batch.getLast().length;
        long[] shape = {batch.size(), width};
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer mask = LongBuffer.allocate(batch.size() * width);
        for (int row = 0; row < batch.size(); row++) {
            for (int at = 0; at < batch.get(row).length; at++) {
                ids.put(row * width + at, batch.get(row)[at]);
                mask.put(row * width + at, 1);
            }
        }
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * width), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
            if (result.size() == 0) {
                throw new IllegalStateException("The model answered nothing");
            }
        }
    }

    @Override
    public void close() throws OrtException {
        tokenizer.close();
        for (OrtSession session : sessions) {
            session.close();
        }
    }
}

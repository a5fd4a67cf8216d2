package app.signalbox.server.triage.embedded;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The MiniLM-L6-v2 model and its tokenizer in LangChain4j's jar. */
final class MiniLm {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int LONGEST = 64;

    private MiniLm() {}

    /** The bytes of the model file. */
    static byte[] bytes() {
        try (InputStream file = resource(MODEL)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static HuggingFaceTokenizer tokenizer() {
        try (InputStream file = resource(TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(
                    file, Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(LONGEST)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MiniLm.class.getResourceAsStream(name), name);
    }

    /** A session that runs on the thread which calls it, on several at a time. */
    static OrtSession session(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(model, options);
        } catch (OrtException refused) {
            throw new IllegalStateException("ONNX Runtime can't load the embedding model", refused);
        }
    }

    /** Runs texts of at most {@code width} tokens together; each is filled up to the width and masked there. */
    static OrtSession.Result run(OrtSession session, List<long[]> texts, int width) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        LongBuffer ids = LongBuffer.allocate(texts.size() * width);
        LongBuffer mask = LongBuffer.allocate(texts.size() * width);
        for (int row = 0; row < texts.size(); row++) {
            long[] tokens = texts.get(row);
            ids.put(row * width, tokens);
            for (int at = 0; at < tokens.length; at++) {
                mask.put(row * width + at, 1);
            }
        }
        long[] shape = {texts.size(), width};
        LongBuffer types = LongBuffer.allocate(texts.size() * width);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, types, shape)) {
            return session.run(Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", kinds));
        }
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException refused) {
            throw new IllegalStateException("ONNX Runtime can't release the embedding model", refused);
        }
    }

    /** Mean of the states of the first tokens of a row. */
    static float[] mean(float[] states, int row, int width, int tokens) {
        float[] mean = new float[FeatureSpace.EMBEDDING];
        for (int token = 0; token < tokens; token++) {
            int from = (row * width + token) * mean.length;
            for (int at = 0; at < mean.length; at++) {
                mean[at] += states[from + at];
            }
        }
        for (int at = 0; at < mean.length; at++) {
            mean[at] /= tokens;
        }
        return mean;
    }

    /** The vector brought to length 1. */
    static float[] unit(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < vector.length; at++) {
            vector[at] = length == 0 ? 0 : vector[at] / length;
        }
        return vector;
    }
}

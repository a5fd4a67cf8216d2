package app.signalbox.server.triage.embedded;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What was measured of the {@link EarlyLayers} on the training messages.
 *
 * @param ranges of activations, in the order in which the model quantises them
 * @param mean of the messages' vectors, which is taken off each of them because it says nothing
 */
public record EarlyNotes(List<ActivationRange> ranges, List<Float> mean) {

    /** Name of the file that ships, beside this class. */
    public static final String RESOURCE = "early-layers.txt";

    private static final int UNSIGNED = 0xff;

    public EarlyNotes {
        ranges = List.copyOf(ranges);
        mean = List.copyOf(mean);
    }

    /** Those of the product. */
    public static EarlyNotes shipped() {
        try (InputStream file = Objects.requireNonNull(EarlyNotes.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs the texts through the early layers, each alone, as the model comes: it says which ranges it took. */
    public static EarlyNotes measured(List<String> texts) {
        List<ActivationRange> widest = new ArrayList<>();
        double[] sum = new double[FeatureSpace.EMBEDDING];
        OrtSession session = MiniLm.session(EarlyLayers.measuring(MiniLm.bytes()));
        try (HuggingFaceTokenizer tokenizer = MiniLm.tokenizer()) {
            for (String text : texts) {
                long[] tokens = tokenizer.encode(text).getIds();
                try (OrtSession.Result result = MiniLm.run(session, List.of(tokens), tokens.length)) {
                    widen(widest, result);
                    add(sum, states(result), tokens.length);
                }
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("The embedding model failed", failed);
        } finally {
            MiniLm.close(session);
        }
        List<Float> mean = new ArrayList<>();
        for (double each : sum) {
            mean.add((float) (each / texts.size()));
        }
        return new EarlyNotes(widest, mean);
    }

    private static void widen(List<ActivationRange> widest, OrtSession.Result result) throws OrtException {
        int places = (result.size() - 1) / 2;
        if (widest.isEmpty()) {
            widest.addAll(Collections.nCopies(places, new ActivationRange(0, Float.MIN_NORMAL)));
        }
        for (int place = 0; place < places; place++) {
            float scale = (float) result.get(1 + 2 * place).getValue();
            int zero = (byte) result.get(2 + 2 * place).getValue() & UNSIGNED;
            ActivationRange before = widest.get(place);
            widest.set(
                    place,
                    new ActivationRange(
                            Math.min(before.low(), -zero * scale), Math.max(before.high(), (UNSIGNED - zero) * scale)));
        }
    }

    private static float[] states(OrtSession.Result result) {
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] numbers = new float[states.remaining()];
        states.get(numbers);
        return numbers;
    }

    private static void add(double[] sum, float[] states, int tokens) {
        float[] vector = MiniLm.unit(MiniLm.mean(states, 0, tokens, tokens));
        for (int at = 0; at < sum.length; at++) {
            sum[at] += vector[at];
        }
    }

    /** The vector without the mean, of length 1 again. */
    float[] centred(float[] vector) {
        for (int at = 0; at < vector.length; at++) {
            vector[at] -= mean.get(at);
        }
        return MiniLm.unit(vector);
    }

    /** One range a line, then the mean. */
    public String written() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        ranges.forEach(range -> lines.add(range.low() + " " + range.high()));
        return lines.add(String.join(" ", mean.stream().map(String::valueOf).toList()))
                .toString();
    }

    static EarlyNotes read(String written) {
        List<String> lines = written.lines().toList();
        List<ActivationRange> ranges = lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.split(" ", -1))
                .map(ends -> new ActivationRange(Float.parseFloat(ends[0]), Float.parseFloat(ends[1])))
                .toList();
        List<Float> mean = List.of(lines.getLast().split(" ", -1)).stream()
                .map(Float::valueOf)
                .toList();
        return new EarlyNotes(ranges, mean);
    }
}

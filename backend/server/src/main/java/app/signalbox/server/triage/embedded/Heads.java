package app.signalbox.server.triage.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The trained weights of every {@link Head} and the rarity of every n-gram, with what was measured about them in
 * training. Read from and written to one small file: a header, then half-precision numbers, compressed.
 */
public final class Heads {

    private static final int FORMAT = 1;
    private static final String RESOURCE = "heads.bin.gz";

    private final TrainingNotes notes;
    private final float[] bias;
    private final float[] rarity;
    private final int[] rows;
    private final float[] weights;

    private Heads(TrainingNotes notes, float[] bias, float[] rarity, int[] rows, float[] weights) {
        this.notes = notes;
        this.bias = bias;
        this.rarity = rarity;
        this.rows = rows;
        this.weights = weights;
    }

    /**
     * Heads fresh from training.
     *
     * @param bias one number per output
     * @param rarity one number per bucket, 0 for n-grams that training left out
     * @param weights for each position of the {@link FeatureSpace} the weights of all outputs; may be null where
     *     the position has none
     */
    public static Heads trained(TrainingNotes notes, float[] bias, float[] rarity, float[][] weights) {
        int[] rows = new int[FeatureSpace.SIZE];
        int count = 0;
        for (int position = 0; position < rows.length; position++) {
            rows[position] = isUsed(position, rarity) ? count++ : -1;
        }
        float[] flat = new float[count * Head.OUTPUTS];
        for (int position = 0; position < rows.length; position++) {
            if (rows[position] >= 0) {
                System.arraycopy(weights[position], 0, flat, rows[position] * Head.OUTPUTS, Head.OUTPUTS);
            }
        }
        return new Heads(notes, bias, rarity, rows, flat);
    }

    private static boolean isUsed(int position, float[] rarity) {
        return position < FeatureSpace.FIRST_BUCKET || rarity[position - FeatureSpace.FIRST_BUCKET] > 0;
    }

    /** The heads that ship with the product. */
    public static Heads shipped() {
        try (InputStream file = Objects.requireNonNull(Heads.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] shippedBytes() {
        try (InputStream file = Objects.requireNonNull(Heads.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also if the file has another format
     */
    public static Heads read(InputStream compressed) throws IOException {
        try (DataInputStream file = new DataInputStream(new GZIPInputStream(compressed, 1 << 16))) {
            if (file.readInt() != FORMAT) {
                throw new IOException("These heads were trained by another version; run train-heads again");
            }
            TrainingNotes notes = TrainingNotes.read(file.readUTF());
            float[] bias = halves(file, Head.OUTPUTS);
            int used = file.readInt();
            int[] rows = new int[FeatureSpace.SIZE];
            float[] rarity = new float[FeatureSpace.BUCKETS];
            Arrays.fill(rows, -1);
            Arrays.setAll(rows, position -> position < FeatureSpace.FIRST_BUCKET ? position : -1);
            readBuckets(file, used, rows, rarity);
            float[] weights = halves(file, (FeatureSpace.FIRST_BUCKET + used) * Head.OUTPUTS);
            return new Heads(notes, bias, rarity, rows, weights);
        }
    }

    private static void readBuckets(DataInputStream file, int used, int[] rows, float[] rarity) throws IOException {
        int bucket = -1;
        for (int count = 0; count < used; count++) {
            bucket += file.readShort() & 0xffff;
            rows[FeatureSpace.FIRST_BUCKET + bucket] = FeatureSpace.FIRST_BUCKET + count;
            rarity[bucket] = Float.float16ToFloat(file.readShort());
        }
    }

    private static float[] halves(DataInputStream file, int count) throws IOException {
        byte[] bytes = file.readNBytes(2 * count);
        float[] numbers = new float[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = Float.float16ToFloat((short) ((bytes[2 * at] << 8) | (bytes[2 * at + 1] & 0xff)));
        }
        return numbers;
    }

    /** Writes the same bytes for the same training. */
    public void write(OutputStream target) throws IOException {
        try (DataOutputStream file = new DataOutputStream(new GZIPOutputStream(target, 1 << 16))) {
            file.writeInt(FORMAT);
            file.writeUTF(notes.written());
            writeHalves(file, bias);
            file.writeInt(weights.length / Head.OUTPUTS - FeatureSpace.FIRST_BUCKET);
            int before = -1;
            for (int bucket = 0; bucket < rarity.length; bucket++) {
                if (rarity[bucket] > 0) {
                    file.writeShort(bucket - before);
                    file.writeShort(Float.floatToFloat16(rarity[bucket]));
                    before = bucket;
                }
            }
            writeHalves(file, weights);
        }
    }

    private static void writeHalves(DataOutputStream file, float[] numbers) throws IOException {
        for (float number : numbers) {
            file.writeShort(Float.floatToFloat16(number));
        }
    }

    public TrainingNotes notes() {
        return notes;
    }

    /** Everything the heads look at in a message. */
    public Features features(Reading reading, float[] embedding) {
        return reading.features(rarity).with(embedding);
    }

    /** The logits of all outputs. */
    public float[] logits(Features features) {
        return logits(features, Head.OUTPUTS);
    }

    /** The logits of the first outputs; the others are not computed. */
    float[] logits(Features features, int outputs) {
        float[] logits = Arrays.copyOf(bias, outputs);
        for (int at = 0; at < features.positions().length; at++) {
            int row = rows[features.positions()[at]];
            float value = features.values()[at];
            if (row >= 0 && value != 0) {
                for (int output = 0; output < outputs; output++) {
                    logits[output] += value * weights[row * Head.OUTPUTS + output];
                }
            }
        }
        return logits;
    }

    /** Weight of a bucket's n-gram for one output, 0 where training left it out. */
    float weight(int bucket, int output) {
        int row = rows[FeatureSpace.FIRST_BUCKET + bucket];
        return row < 0 ? 0 : weights[row * Head.OUTPUTS + output];
    }
}

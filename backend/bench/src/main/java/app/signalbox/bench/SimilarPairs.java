package app.signalbox.bench;

import app.signalbox.server.triage.embedded.Embedder;
import app.signalbox.server.triage.embedded.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How safely an answer may be shared between similar words: of all pairs of our own messages from a cosine on, how many
 * have the same intent, sentiment and urgency. {@code ./signalbox bench similar-answers}.
 */
final class SimilarPairs {

    private static final double[] FROM = {0.80, 0.85, 0.90, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98};

    private SimilarPairs() {}

    static void main(String[] arguments) throws IOException {
        List<LabelledMessage> messages =
                TrainingMessages.in(RepositoryRoot.messages()).messages();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
                Embedder embedder = new Embedder(workers)) {
            List<float[]> vectors =
                    embedder.embed(messages.stream().map(LabelledMessage::text).toList());
            long[][] counts = new long[FROM.length][4];
            IntStream.range(0, messages.size()).forEach(one -> {
                for (int other = one + 1; other < messages.size(); other++) {
                    count(messages.get(one), messages.get(other), cosine(vectors.get(one), vectors.get(other)), counts);
                }
            });
            for (int at = 0; at < FROM.length; at++) {
                System.out.printf(
                        Locale.ROOT,
                        "cosine from %.2f: %,d pairs, same intent %.3f, sentiment %.3f, urgency %.3f%n",
                        FROM[at],
                        counts[at][0],
                        counts[at][1] / (double) counts[at][0],
                        counts[at][2] / (double) counts[at][0],
                        counts[at][3] / (double) counts[at][0]);
            }
        }
    }

    private static void count(LabelledMessage one, LabelledMessage other, double cosine, long[][] counts) {
        for (int at = 0; at < FROM.length && cosine >= FROM[at]; at++) {
            counts[at][0]++;
            counts[at][1] += one.intent() == other.intent() ? 1 : 0;
            counts[at][2] += one.sentiment() == other.sentiment() ? 1 : 0;
            counts[at][3] += one.urgency() == other.urgency() ? 1 : 0;
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}

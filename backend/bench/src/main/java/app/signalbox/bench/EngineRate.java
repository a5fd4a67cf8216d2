package app.signalbox.bench;

import ai.onnxruntime.OrtException;
import app.signalbox.contract.channels.Channel;
import app.signalbox.server.triage.Brief;
import app.signalbox.server.triage.Brief.Scoring;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.embedded.EmbeddedEngine;
import app.signalbox.server.triage.embedded.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Messages per second through classification and scoring, against {@link BareEmbedding} over the same texts in turn.
 * Every round has an engine that remembers nothing.
 */
public final class EngineRate {

    private static final int ROUNDS = 5;

    /** As many messages as triage reads at once. */
    private static final int CHUNK = 256;

    private EngineRate() {}

    public static void main(String[] arguments)
            throws IOException, OrtException, InterruptedException, ExecutionException {
        List<String> texts = TrainingMessages.in(RepositoryRoot.messages()).messages().stream()
                .map(LabelledMessage::text)
                .toList();
        List<Double> ratios = new ArrayList<>();
        try (BareEmbedding bare = new BareEmbedding()) {
            for (int round = 0; round < ROUNDS; round++) {
                double bareRate = bare.rate(texts);
                double engineRate = rate(texts);
                ratios.add(engineRate / bareRate);
                System.out.printf("bare %.0f/s, engine %.0f/s, ratio %.2f%n", bareRate, engineRate, ratios.getLast());
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio %.2f%n", ratios.get(ROUNDS / 2));
    }

    private static double rate(List<String> texts) {
        List<Brief> briefs = texts.stream()
                .map(text -> new Brief(new Utterance(text, Channel.X, null), Scoring.ALLOWED))
                .toList();
        try (Workers workers = new Workers(2);
                EmbeddedEngine engine = EmbeddedEngine.shipped(workers)) {
            long start = System.nanoTime();
            for (int from = 0; from < texts.size(); from += CHUNK) {
                engine.assess(briefs.subList(from, Math.min(texts.size(), from + CHUNK)));
            }
            return texts.size() / ((System.nanoTime() - start) / 1e9);
        }
    }
}

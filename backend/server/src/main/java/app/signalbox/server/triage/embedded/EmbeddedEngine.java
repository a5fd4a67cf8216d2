package app.signalbox.server.triage.embedded;

import app.signalbox.contract.triage.Intent;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.Classifier;
import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.LeadScorer;
import app.signalbox.server.triage.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and scores messages in this process. Scoring what was just classified costs next to nothing. */
public final class EmbeddedEngine implements Classifier, LeadScorer {

    private final Embedder embedder;
    private final Heads heads;
    private final Languages languages;
    private final EngineVersion version;

    EmbeddedEngine(Embedder embedder, Heads heads, Languages languages, EngineVersion version) {
        this.embedder = embedder;
        this.heads = heads;
        this.languages = languages;
        this.version = version;
    }

    /** The engine with the heads that ship. */
    public static EmbeddedEngine shipped(Embedder embedder) {
        return new EmbeddedEngine(embedder, Heads.shipped(), new Languages(), Fingerprint.shipped());
    }

    @Override
    public EngineVersion version() {
        return version;
    }

    @Override
    public List<Classification> classify(List<Utterance> texts) {
        List<Reading> readings = readings(texts);
        List<float[]> logits = logits(readings);
        List<Classification> classifications = new ArrayList<>(texts.size());
        for (int at = 0; at < texts.size(); at++) {
            LanguageGuess language =
                    languages.of(readings.get(at), texts.get(at).context());
            classifications.add(classification(readings.get(at), logits.get(at), language));
        }
        return classifications;
    }

    private Classification classification(Reading reading, float[] logits, LanguageGuess language) {
        double[] intents = Head.INTENT.probabilities(logits);
        double[] sentiments = Head.SENTIMENT.probabilities(logits);
        double[] urgencies = Head.URGENCY.probabilities(logits);
        int intent = top(intents);
        int sentiment = top(sentiments);
        int urgency = top(urgencies);
        return new Classification(
                Answers.INTENTS.get(intent),
                intents[intent],
                secondIntent(intent, Head.PRESENT_INTENTS.probabilities(logits)),
                Answers.SENTIMENTS.get(sentiment),
                sentiments[sentiment],
                Answers.URGENCIES.get(urgency),
                urgencies[urgency],
                language.code(),
                language.confidence(),
                Head.OFFENSIVE.probabilities(logits)[0],
                isUnsure(reading, intents[intent], language));
    }

    private @Nullable Intent secondIntent(int first, double[] present) {
        int second = -1;
        for (int at = 0; at < present.length; at++) {
            boolean candidate = at != first && Answers.INTENTS.get(at) != Intent.OTHER;
            if (candidate
                    && present[at] >= heads.notes().secondFrom()
                    && (second < 0 || present[at] > present[second])) {
                second = at;
            }
        }
        return second < 0 ? null : Answers.INTENTS.get(second);
    }

    private boolean isUnsure(Reading reading, double confidence, LanguageGuess language) {
        boolean readable =
                language.equals(LanguageGuess.NONE) || heads.notes().languages().contains(language.code());
        return reading.tokens().isEmpty()
                || !readable
                || confidence < heads.notes().sureFrom();
    }

    @Override
    public List<LeadScore> score(List<Utterance> texts) {
        List<Reading> readings = readings(texts);
        List<float[]> logits = logits(readings);
        List<LeadScore> scores = new ArrayList<>(texts.size());
        for (int at = 0; at < texts.size(); at++) {
            scores.add(score(readings.get(at), Head.LEAD_SCORE.probabilities(logits.get(at))[0]));
        }
        return scores;
    }

    private LeadScore score(Reading reading, double share) {
        int score = (int) Math.round(100 * share);
        int tenth = Math.min(9, score / 10);
        int low = (int) Math.max(0, Math.floor(score - heads.notes().leadLow().get(tenth)));
        int high =
                (int) Math.min(100, Math.ceil(score + heads.notes().leadHigh().get(tenth)));
        return new LeadScore(score, low, high, new LeadReasons(heads, reading).forScore(score));
    }

    private static List<Reading> readings(List<Utterance> texts) {
        return texts.stream().map(Utterance::text).map(Reading::of).toList();
    }

    private List<float[]> logits(List<Reading> readings) {
        List<float[]> embeddings =
                embedder.embed(readings.stream().map(Reading::prose).toList());
        List<float[]> logits = new ArrayList<>(readings.size());
        for (int at = 0; at < readings.size(); at++) {
            logits.add(heads.logits(heads.features(readings.get(at), embeddings.get(at))));
        }
        return logits;
    }

    private static int top(double[] probabilities) {
        int top = 0;
        for (int at = 1; at < probabilities.length; at++) {
            top = probabilities[at] > probabilities[top] ? at : top;
        }
        return top;
    }
}

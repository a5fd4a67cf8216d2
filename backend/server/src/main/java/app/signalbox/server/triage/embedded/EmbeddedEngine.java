package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.Assessment;
import app.signalbox.server.triage.Assessor;
import app.signalbox.server.triage.Brief;
import app.signalbox.server.triage.Brief.Scoring;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.LessonVectors;
import app.signalbox.server.triage.Utterance;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads and scores messages in this process: each is cut up once, embedded once, and read by all heads at once. */
public final class EmbeddedEngine implements Assessor, LessonVectors, AutoCloseable {

    /** Stands behind the version where corrections of the desk had a say. */
    private static final String TAUGHT = "+desk";

    private final Workers workers;
    private final MessageVectors vectors;
    private final Heads heads;
    private final Judgement judgement;
    private final Languages languages;
    private final EngineVersion version;
    private final EngineVersion taughtVersion;

    private record Read(Brief brief, Reading reading, String prose) {}

    EmbeddedEngine(Workers workers, MessageVectors vectors, Heads heads, Languages languages, EngineVersion version) {
        this.workers = workers;
        this.vectors = vectors;
        this.heads = heads;
        this.judgement = new Judgement(heads);
        this.languages = languages;
        this.version = version;
        this.taughtVersion = new EngineVersion(version.engine(), version.modelVersion() + TAUGHT);
    }

    /**
     * The engine with the heads that ship.
     *
     * @param workers do all of its work
     */
    public static EmbeddedEngine shipped(Workers workers) {
        MessageVectors vectors = new MessageVectors(workers, EarlyNotes.shipped());
        return new EmbeddedEngine(workers, vectors, Heads.shipped(), new Languages(), Fingerprint.shipped());
    }

    @Override
    public EngineVersion version() {
        return version;
    }

    @Override
    public List<Assessment> assess(List<Brief> briefs) {
        List<Read> read = workers.map(briefs, EmbeddedEngine::read);
        List<float[]> embeddings = vectors.of(read.stream().map(Read::prose).toList());
        List<Integer> all = IntStream.range(0, read.size()).boxed().toList();
        return workers.map(all, at -> assess(read.get(at), embeddings.get(at)));
    }

    @Override
    public List<float[]> vectors(List<String> texts) {
        return vectors.of(workers.map(texts, text -> Reading.of(text).prose()));
    }

    private static Read read(Brief brief) {
        Reading reading = Reading.of(brief.utterance().text());
        return new Read(brief, reading, reading.prose());
    }

    private Assessment assess(Read read, float[] embedding) {
        Reading reading = read.reading();
        Utterance utterance = read.brief().utterance();
        Scoring scoring = read.brief().scoring();
        float[] logits = heads.logits(heads.features(reading, embedding), Head.outputs(scoring));
        LanguageGuess language = languages.of(reading, utterance.context());
        Neighbours neighbours = Neighbours.of(read.brief().lessons(), utterance.text(), embedding);
        Classification classification = judgement.classification(reading, logits, language, neighbours);
        @Nullable LeadScore score = score(reading, logits, scoring, neighbours);
        return new Assessment(classification, score, neighbours.isEmpty() ? version : taughtVersion);
    }

    private @Nullable LeadScore score(Reading reading, float[] logits, Scoring scoring, Neighbours neighbours) {
        return switch (scoring) {
            case ALLOWED -> judgement.score(reading, logits, neighbours);
            case FORBIDDEN -> null;
        };
    }

    @Override
    public void close() {
        vectors.close();
    }
}

package app.signalbox.bench;

import app.signalbox.bench.HeadTrainer.Example;
import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.triage.Assessment;
import app.signalbox.server.triage.Brief;
import app.signalbox.server.triage.Brief.Scoring;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.embedded.Answers;
import app.signalbox.server.triage.embedded.EarlyNotes;
import app.signalbox.server.triage.embedded.EmbeddedEngine;
import app.signalbox.server.triage.embedded.Head;
import app.signalbox.server.triage.embedded.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says how good the embedded engine is: {@code ./signalbox bench triage-quality [--data folder]}. Labelled files of the
 * folder are scored set by set on their own keys; our own messages by cross-validation. Nothing is trained on the
 * folder, and how near our messages come to it is told. Text goes to the terminal, and a page with confusions and plots
 * into Signalbox's home.
 */
public final class TriageQuality {

    private static final Path SAMPLES = Path.of("../shared/samples/triage");

    private record Judged(
            JudgedMessage message,
            Classification reading,
            @Nullable LeadScore lead) {}

    private TriageQuality() {}

    /**
     * Measures and prints.
     *
     * @param arguments {@code --data} and a folder of labelled files, by default the samples beside the repository
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = folder(arguments);
        if (Files.isDirectory(folder)) {
            reportFolder(folder);
        } else {
            System.out.printf("Skipped labelled files: there is no folder %s%n", folder);
        }
        reportOwnMessages();
    }

    /** The folder that the arguments name, or the samples beside the repository. */
    static Path folder(String[] arguments) {
        return arguments.length > 0
                ? Path.of(arguments[arguments.length - 1])
                : RepositoryRoot.find().resolve(SAMPLES).normalize();
    }

    private static void reportFolder(Path folder) throws IOException {
        List<QualitySection> sections = new ArrayList<>();
        List<JudgedMessage> messages = JudgedMessages.in(folder);
        reportProvenance(messages);
        Measured measured = measured(messages);
        System.out.println(measured.engine() + "\n" + measured.speed());
        List<Judged> judged = measured.judged();
        for (String set :
                new TreeSet<>(judged.stream().map(each -> each.message().set()).toList())) {
            sections.add(section(set, judged, each -> each.message().set().equals(set)));
            if (set.endsWith(".csv")) {
                sections.add(section(
                        set + ", English only",
                        judged,
                        each -> each.message().set().equals(set)
                                && each.message().language().equals("en")));
            }
        }
        sections.forEach(TriageQuality::print);
        write(new QualityPage(measured.engine(), measured.speed(), sections));
    }

    private static void reportProvenance(List<JudgedMessage> scored) throws IOException {
        List<String> own = TrainingMessages.in(RepositoryRoot.messages()).messages().stream()
                .map(LabelledMessage::text)
                .toList();
        System.out.println(new Provenance(own)
                .summary(scored.stream().map(JudgedMessage::text).toList()));
    }

    private static void write(QualityPage page) throws IOException {
        String home = System.getenv().getOrDefault("SIGNALBOX_HOME", ".signalbox");
        Path file = Files.createDirectories(Path.of(home, "bench")).resolve("triage-quality.html");
        Files.writeString(file, page.html());
        System.out.printf("%nWrote %s%n", file);
    }

    /** What the engine said, and how fast. */
    private record Measured(String engine, String speed, List<Judged> judged) {}

    private static Measured measured(List<JudgedMessage> messages) {
        List<Brief> briefs = messages.stream()
                .map(message -> new Brief(new Utterance(message.text(), Channel.X, null), Scoring.ALLOWED))
                .toList();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
                EmbeddedEngine engine = EmbeddedEngine.shipped(workers)) {
            long begin = System.nanoTime();
            List<Assessment> assessments = engine.assess(briefs);
            double seconds = (System.nanoTime() - begin) / 1e9;
            List<Judged> judged = new ArrayList<>();
            for (int at = 0; at < messages.size(); at++) {
                Assessment assessment = assessments.get(at);
                judged.add(new Judged(messages.get(at), assessment.classification(), assessment.score()));
            }
            String speed = String.format(
                    Locale.ROOT,
                    "%d messages in %.1f s, %.0f a second on %d processors; a thousand take %.2f s of the machine and cost no money",
                    messages.size(),
                    seconds,
                    messages.size() / seconds,
                    Runtime.getRuntime().availableProcessors(),
                    1_000 * seconds / messages.size());
            return new Measured(engine.version().toString(), speed, judged);
        }
    }

    private static QualitySection section(String name, List<Judged> all, Predicate<Judged> filter) {
        List<Judged> rows = all.stream().filter(filter).toList();
        Map<String, Confusion> confusions = new TreeMap<>();
        LeadRanking ranking = new LeadRanking();
        AbstentionCurve curve = new AbstentionCurve();
        for (Judged row : rows) {
            row.message().gold().forEach((key, label) -> add(key, label, row.reading(), confusions));
            addLead(row, ranking);
            String intent = row.message().gold().get("intent");
            if (intent != null) {
                curve.add(
                        row.reading().intentConfidence(),
                        row.reading().intent().value().equals(intent));
            }
        }
        boolean scores = rows.stream().anyMatch(row -> row.message().gold().containsKey("lead_score"));
        return new QualitySection(name, confusions, scores ? ranking : null, curve);
    }

    private static void print(QualitySection section) {
        System.out.printf("%n%s%n", section.name());
        section.confusions().forEach((key, confusion) -> System.out.println("  " + confusion.summary(key)));
        if (section.ranking() != null) {
            System.out.println("  " + section.ranking().summary());
        }
        if (!section.curve().isEmpty()) {
            System.out.println("  " + section.curve().summary());
        }
    }

    private static void add(String key, String label, Classification reading, Map<String, Confusion> into) {
        switch (key) {
            case "intent" -> confusion(key, into).add(label, reading.intent().value(), reading.intentConfidence());
            case "sentiment" ->
                confusion(key, into).add(label, reading.sentiment().value(), reading.sentimentConfidence());
            case "urgency" -> confusion(key, into).add(label, reading.urgency().value(), reading.urgencyConfidence());
            case "is_complaint" -> addBinary(key, label, reading, Intent.COMPLAINT, into);
            case "is_spam" -> addBinary(key, label, reading, Intent.SPAM, into);
            case "is_lead" -> addBinary(key, label, reading, Intent.LEAD, into);
            case "offensive" -> {
                double offensive = reading.offensiveProbability();
                confusion(key, into).add(label, offensive >= 0.5 ? "1" : "0", Math.max(offensive, 1 - offensive));
            }
            default -> {
                // a key of another trade, such as a topic
            }
        }
    }

    private static void addBinary(
            String key, String label, Classification reading, Intent meant, Map<String, Confusion> into) {
        confusion(key, into).add(label, reading.intent() == meant ? "1" : "0", reading.intentConfidence());
    }

    private static Confusion confusion(String key, Map<String, Confusion> into) {
        return into.computeIfAbsent(key, absent -> new Confusion());
    }

    private static void addLead(Judged row, LeadRanking ranking) {
        String gold = row.message().gold().get("lead_score");
        if (gold != null && row.lead() != null) {
            boolean isLead = "lead".equals(row.message().gold().get("intent"));
            ranking.add(row.lead().score(), row.lead().low(), row.lead().high(), Integer.parseInt(gold), isLead);
        }
    }

    private static void reportOwnMessages() throws IOException {
        List<Example> examples =
                HeadTraining.examples(TrainingMessages.in(RepositoryRoot.messages()), EarlyNotes.shipped());
        reportValidation("Own messages, five mixed folds", examples, CrossValidation.mixedFolds(examples));
        reportValidation("Own messages, five folds of whole files", examples, CrossValidation.fileFolds(examples));
    }

    private static void reportValidation(String name, List<Example> examples, int[] folds) {
        CrossValidation validation = CrossValidation.over(examples, folds);
        Calibration calibration = Calibration.of(validation);
        Map<Head, Confusion> confusions = new TreeMap<>();
        for (int row = 0; row < examples.size(); row++) {
            float[] logits = calibration.applied(validation.logits().get(row));
            for (Head head : List.of(Head.INTENT, Head.SENTIMENT, Head.URGENCY)) {
                double[] shares = head.probabilities(logits);
                int top = HeadTrainer.top(shares);
                int gold = HeadTrainer.top(
                        HeadTrainer.target(head, examples.get(row).message()));
                confusions
                        .computeIfAbsent(head, absent -> new Confusion())
                        .add(label(head, gold), label(head, top), shares[top]);
            }
        }
        System.out.printf("%n%s%n", name);
        confusions.forEach((head, confusion) -> System.out.println("  " + confusion.summary(head.name())));
    }

    private static String label(Head head, int answer) {
        return switch (head) {
            case INTENT, PRESENT_INTENTS -> Answers.INTENTS.get(answer).value();
            case SENTIMENT -> Answers.SENTIMENTS.get(answer).value();
            case URGENCY -> Answers.URGENCIES.get(answer).value();
            case OFFENSIVE, LEAD_SCORE -> String.valueOf(answer);
        };
    }
}

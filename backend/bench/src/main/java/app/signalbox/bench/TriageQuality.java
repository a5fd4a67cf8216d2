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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says how good the embedded engine is: {@code ./signalbox bench triage-quality [--data folder]}. Labelled files of the
 * folder are scored set by set on their own keys; our own messages by cross-validation. Nothing is trained on the
 * folder.
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
        Path folder = arguments.length > 0
                ? Path.of(arguments[arguments.length - 1])
                : RepositoryRoot.find().resolve(SAMPLES).normalize();
        if (Files.isDirectory(folder)) {
            reportFolder(folder);
        } else {
            System.out.printf("Skipped labelled files: there is no folder %s%n", folder);
        }
        reportOwnMessages();
    }

    private static void reportFolder(Path folder) throws IOException {
        List<Judged> judged = judged(JudgedMessages.in(folder));
        for (String set :
                new TreeSet<>(judged.stream().map(each -> each.message().set()).toList())) {
            report(set, judged, each -> each.message().set().equals(set));
            if (set.endsWith(".csv")) {
                report(
                        set + ", English only",
                        judged,
                        each -> each.message().set().equals(set)
                                && each.message().language().equals("en"));
            }
        }
    }

    private static List<Judged> judged(List<JudgedMessage> messages) {
        List<Brief> briefs = messages.stream()
                .map(message -> new Brief(new Utterance(message.text(), Channel.X, null), Scoring.ALLOWED))
                .toList();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
                EmbeddedEngine engine = EmbeddedEngine.shipped(workers)) {
            System.out.printf("%s%n", engine.version());
            List<Assessment> assessments = engine.assess(briefs);
            List<Judged> judged = new ArrayList<>();
            for (int at = 0; at < messages.size(); at++) {
                Assessment assessment = assessments.get(at);
                judged.add(new Judged(messages.get(at), assessment.classification(), assessment.score()));
            }
            return judged;
        }
    }

    private static void report(String name, List<Judged> all, Predicate<Judged> filter) {
        List<Judged> rows = all.stream().filter(filter).toList();
        Map<String, Confusion> confusions = new TreeMap<>();
        LeadRanking ranking = new LeadRanking();
        for (Judged row : rows) {
            row.message().gold().forEach((key, label) -> add(key, label, row.reading(), confusions));
            addLead(row, ranking);
        }
        System.out.printf("%n%s%n", name);
        confusions.forEach((key, confusion) -> System.out.println("  " + confusion.summary(key)));
        if (rows.stream().anyMatch(row -> row.message().gold().containsKey("lead_score"))) {
            System.out.println("  " + ranking.summary());
        }
        reportSureness(rows);
    }

    private static void add(String key, String label, Classification reading, Map<String, Confusion> into) {
        switch (key) {
            case "intent" -> confusion(key, into).add(label, reading.intent().value(), reading.intentConfidence());
            case "sentiment" ->
                confusion(key, into).add(label, reading.sentiment().value(), reading.sentimentConfidence());
            case "urgency" -> confusion(key, into).add(label, reading.urgency().value(), reading.urgencyConfidence());
            case "is_complaint" -> addBinary(key, label, reading.intent() == Intent.COMPLAINT, into);
            case "is_spam" -> addBinary(key, label, reading.intent() == Intent.SPAM, into);
            case "is_lead" -> addBinary(key, label, reading.intent() == Intent.LEAD, into);
            case "offensive" -> addBinary(key, label, reading.offensiveProbability() >= 0.5, into);
            default -> {
                // a key of another trade, such as a topic
            }
        }
    }

    private static void addBinary(String key, String label, boolean answer, Map<String, Confusion> into) {
        confusion(key, into).add(label, answer ? "1" : "0", 1);
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

    private static void reportSureness(List<Judged> rows) {
        List<Judged> labelled = rows.stream()
                .filter(row -> row.message().gold().containsKey("intent"))
                .toList();
        List<Judged> sure =
                labelled.stream().filter(row -> !row.reading().unsure()).toList();
        long right = sure.stream()
                .filter(row -> row.reading()
                        .intent()
                        .value()
                        .equals(row.message().gold().get("intent")))
                .count();
        if (!sure.isEmpty()) {
            System.out.printf(
                    "  sure of %.2f of the messages, right on %.2f of those%n",
                    sure.size() / (double) labelled.size(), right / (double) sure.size());
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

package app.signalbox.bench;

import app.signalbox.bench.HeadTrainer.Example;
import app.signalbox.server.triage.embedded.EarlyNotes;
import app.signalbox.server.triage.embedded.Heads;
import app.signalbox.server.triage.embedded.MessageVectors;
import app.signalbox.server.triage.embedded.Reading;
import app.signalbox.server.triage.embedded.TrainingNotes;
import app.signalbox.server.triage.embedded.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the heads that the product ships, from the messages we wrote: {@code ./signalbox bench train-heads}. The
 * same messages give the same file on the same kind of processor.
 */
public final class HeadTraining {

    private static final Path RESOURCES =
            Path.of("backend/server/src/main/resources/app/signalbox/server/triage/embedded");
    private static final Path WEIGHTS = RESOURCES.resolve("heads.bin.gz");

    private HeadTraining() {}

    /**
     * Trains and writes.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
        Path root = RepositoryRoot.find();
        TrainingMessages training = TrainingMessages.in(RepositoryRoot.messages());
        System.out.printf("Embedding %d messages%n", training.messages().size());
        EarlyNotes early = EarlyNotes.measured(training.messages().stream()
                .map(message -> Reading.of(message.text()).prose())
                .filter(prose -> !prose.isBlank())
                .toList());
        Files.writeString(root.resolve(RESOURCES).resolve(EarlyNotes.RESOURCE), early.written());
        List<Example> examples = examples(training, early);
        System.out.println("Calibrating on five folds of whole files");
        CrossValidation validation = CrossValidation.over(examples, CrossValidation.fileFolds(examples));
        Calibration calibration = Calibration.of(validation);
        TrainingNotes notes = calibration.notes(training, validation);
        System.out.println("Training on everything");
        Heads heads = new HeadTrainer(examples).train(calibration, notes);
        try (OutputStream file = Files.newOutputStream(root.resolve(WEIGHTS))) {
            heads.write(file);
        }
        System.out.printf("Wrote %s, %d bytes%n%s%n", WEIGHTS, Files.size(root.resolve(WEIGHTS)), notes);
    }

    static List<Example> examples(TrainingMessages training, EarlyNotes early) {
        List<Reading> readings = training.messages().stream()
                .map(message -> Reading.of(message.text()))
                .toList();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
                MessageVectors vectors = new MessageVectors(workers, early)) {
            return HeadTrainer.examples(
                    training.messages(),
                    readings,
                    vectors.of(readings.stream().map(Reading::prose).toList()));
        }
    }
}

package app.signalbox.bench;

import app.signalbox.contract.channels.Channel;
import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.talk.Storyteller;
import app.signalbox.server.cost.ModelPrice;
import app.signalbox.server.cost.Tokens;
import app.signalbox.server.triage.Brief;
import app.signalbox.server.triage.Brief.Scoring;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.embedded.EmbeddedEngine;
import app.signalbox.server.triage.embedded.Workers;
import app.signalbox.server.triage.model.Discretion;
import app.signalbox.server.triage.model.ModelEngine;
import app.signalbox.server.triage.model.ModelEngines;
import app.signalbox.server.triage.model.ModelOutcome;
import app.signalbox.server.triage.model.ModelReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * How well intents are read by the engine in process alone, with a language model asked where that is unsure, and by
 * the language model alone, and what each costs: {@code ./signalbox bench cascade-quality [--data folder]}. The
 * messages are the labelled tables of the folder and a day's messages of the sandbox, whose author knows what is meant.
 */
final class CascadeQuality {

    private static final int DAY = 10_000;
    private static final int SEED = 20;
    private static final int AT_ONCE = 4;
    private static final int[] LEAST_SURE = {5, 10, 15, 25, 50};
    private static final ModelPrice PRICE = new ModelPrice(
            ModelSettings.MODEL,
            Currency.getInstance("USD"),
            Instant.EPOCH,
            ModelDay.INPUT_MICROS,
            ModelDay.INPUT_MICROS,
            ModelDay.OUTPUT_MICROS);
    private static final String MODELS = "app.signalbox.server.triage.model";

    /** A message, what its author means, and both readings; the second is absent where the model failed. */
    private record Read(
            JudgedMessage message,
            Classification first,
            @Nullable ModelReading second,
            long micros) {

        String intent(boolean byModel) {
            return (byModel && second != null ? second.intent() : first.intent()).value();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(MODELS)
    @ConfigurationPropertiesScan(MODELS)
    static class Engines {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private CascadeQuality() {}

    static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = TriageQuality.folder(arguments);
        List<JudgedMessage> day = day();
        System.out.println("""
                The model is the sandbox's: it looks for words of a list and is as good as that list. What a real one would \
                add can't be read from these figures; what a question takes in tokens can.""");
        try (ModelStandIn standIn = ModelStandIn.start(ModelSettings.of("key"), 0);
                ConfigurableApplicationContext context = engines(standIn)) {
            ModelEngine model = context.getBean(ModelEngines.class)
                    .usual()
                    .map(context.getBean(ModelEngines.class)::at)
                    .orElseThrow();
            List<JudgedMessage> tables = JudgedMessages.in(folder).stream()
                    .filter(message -> message.set().endsWith(".csv"))
                    .toList();
            System.out.println("A day of the sandbox: " + provenance(day));
            List<Read> labelled = read(tables, model);
            report(
                    "Labelled tables, English",
                    labelled,
                    read -> read.message().language().equals("en"));
            report("Labelled tables, all languages", labelled, read -> true);
            report("A day of the sandbox", read(day, model), read -> true);
        }
    }

    private static String provenance(List<JudgedMessage> day) throws IOException {
        List<String> own = TrainingMessages.in(RepositoryRoot.messages()).messages().stream()
                .map(LabelledMessage::text)
                .toList();
        return new Provenance(own)
                .summary(day.stream().map(JudgedMessage::text).distinct().toList());
    }

    private static ConfigurableApplicationContext engines(ModelStandIn standIn) {
        return new SpringApplicationBuilder(Engines.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn", "spring.main.banner-mode=off")
                .run(
                        "--signalbox.triage.model.base-url=" + standIn.baseUrl(),
                        "--signalbox.triage.model.api-key=key",
                        "--signalbox.triage.model.name=" + ModelSettings.MODEL);
    }

    private static List<JudgedMessage> day() {
        var storyteller = new Storyteller(SandboxAccount.demonstration(), new SplittableRandom(SEED));
        List<JudgedMessage> day = new ArrayList<>();
        Instant at = Instant.EPOCH;
        while (day.size() < DAY) {
            Beat beat = storyteller.next(EnumSet.allOf(Network.class), at);
            if (beat.act() == Act.SAY) {
                String intent = beat.intent().name().toLowerCase(Locale.ROOT);
                day.add(new JudgedMessage("sandbox", "", beat.text(), Map.of("intent", intent)));
            }
            at = at.plusSeconds(1);
        }
        return day;
    }

    private static List<Read> read(List<JudgedMessage> messages, ModelEngine model)
            throws InterruptedException, ExecutionException {
        List<Utterance> utterances = messages.stream()
                .map(message -> new Utterance(message.text(), Channel.X, null))
                .toList();
        List<Read> read = new ArrayList<>();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
                EmbeddedEngine engine = EmbeddedEngine.shipped(workers);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var first = engine.assess(utterances.stream()
                    .map(utterance -> new Brief(utterance, Scoring.ALLOWED))
                    .toList());
            List<Future<ModelOutcome<ModelReading>>> second = utterances.stream()
                    .map(utterance -> threads.submit(() ->
                            model.toClassify(utterance, Discretion.usual()).ask()))
                    .toList();
            for (int at = 0; at < messages.size(); at++) {
                read.add(read(
                        messages.get(at),
                        first.get(at).classification(),
                        second.get(at).get()));
            }
        }
        return read;
    }

    private static Read read(JudgedMessage message, Classification first, ModelOutcome<ModelReading> outcome) {
        var usage = outcome.run().usage();
        long micros = usage == null
                ? 0
                : PRICE.of(new Tokens(usage.input(), 0, usage.output())).micros();
        return new Read(
                message,
                first,
                outcome instanceof ModelOutcome.Answered<ModelReading> some ? some.value() : null,
                micros);
    }

    private static void report(String name, List<Read> all, Predicate<Read> filter) {
        List<Read> rows = all.stream().filter(filter).toList();
        long failed = rows.stream().filter(row -> row.second() == null).count();
        System.out.printf(
                "%n%s: %d messages, the model failed at %d (the first reading stands there)%n",
                name, rows.size(), failed);
        print("embedded alone", rows, row -> false);
        print("cascade", rows, row -> row.first().unsure());
        print("always the model", rows, row -> true);
        double[] confidences = rows.stream()
                .mapToDouble(row -> row.first().intentConfidence())
                .sorted()
                .toArray();
        String curve = IntStream.of(LEAST_SURE)
                .mapToObj(percent -> {
                    double below = confidences[confidences.length * percent / 100];
                    double reached = macroF1(rows, row -> row.first().intentConfidence() < below);
                    return String.format(Locale.ROOT, "%d %% %.3f", percent, reached);
                })
                .collect(Collectors.joining(", "));
        System.out.println("  if the least sure were asked about: " + curve);
    }

    private static void print(String way, List<Read> rows, Predicate<Read> asks) {
        double asked = rows.stream().filter(asks).count();
        double once = rows.stream()
                .filter(asks)
                .map(row -> row.message().text().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        double micros = rows.stream().filter(asks).mapToLong(Read::micros).sum();
        System.out.printf(
                Locale.ROOT,
                "  %-16s macro-F1 %.3f, %5.1f %% reached the model (%.1f %% if the same words do once), %.4f USD a thousand%n",
                way,
                macroF1(rows, asks),
                100 * asked / rows.size(),
                100 * once / rows.size(),
                micros / 1e3 / rows.size());
    }

    private static double macroF1(List<Read> rows, Predicate<Read> asks) {
        Confusion confusion = new Confusion();
        rows.forEach(row -> confusion.add(
                String.valueOf(row.message().gold().get("intent")),
                row.intent(asks.test(row)),
                row.first().intentConfidence()));
        return confusion.macroF1();
    }
}

package app.signalbox.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmark of a name: {@code ./signalbox bench [name] [arguments]}. */
public final class Bench {

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "answering", AnsweringBench::main,
            "cascade-quality", CascadeQuality::main,
            "engine-rate", EngineRate::main,
            "inbox", InboxBench::main,
            "intake", IntakeBench::main,
            "model-day", ModelDay::main,
            "sessions", SessionsBench::main,
            "similar-answers", SimilarPairs::main,
            "train-heads", HeadTraining::main,
            "triage", TriageBench::main,
            "triage-quality", TriageQuality::main));

    /** Something that measures and prints. */
    @FunctionalInterface
    interface Benchmark {

        void run(String[] arguments) throws Exception;
    }

    private Bench() {}

    /**
     * Runs it.
     *
     * @param arguments the name, then what that benchmark takes
     */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.out.println("Name one of the benchmarks: " + String.join(", ", BENCHMARKS.keySet()));
            return;
        }
        benchmark.run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}

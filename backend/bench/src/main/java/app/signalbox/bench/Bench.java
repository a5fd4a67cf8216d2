package app.signalbox.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmark of a name: {@code ./signalbox bench [name] [arguments]}. */
public final class Bench {

    private static final Map<String, Benchmark> BENCHMARKS = all();

    /** Something that measures and prints. */
    @FunctionalInterface
    interface Benchmark {

        void run(String[] arguments) throws Exception;
    }

    private Bench() {}

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new TreeMap<>();
        all.put("answering", AnsweringBench::main);
        all.put("cascade-quality", CascadeQuality::main);
        all.put("engine-rate", EngineRate::main);
        all.put("inbox", InboxBench::main);
        all.put("intake", IntakeBench::main);
        all.put("model-day", ModelDay::main);
        all.put("sessions", SessionsBench::main);
        all.put("similar-answers", SimilarPairs::main);
        all.put("train-heads", HeadTraining::main);
        all.put("triage", TriageBench::main);
        all.put("triage-quality", TriageQuality::main);
        return all;
    }

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

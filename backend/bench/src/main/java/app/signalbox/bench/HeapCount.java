package app.signalbox.bench;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is on the heap, class by class, after a collection.
 *
 * @param bytes by the name of the class
 */
record HeapCount(Map<String, Long> bytes) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
    private static final int COLLECTIONS = 3;
    private static final int SHOWN = 25;

    static HeapCount now() {
        Map<String, Long> bytes = new HashMap<>();
        histogram()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return new HeapCount(bytes);
    }

    /** Bytes of the heap that are in use after collections. */
    static long held() {
        for (int at = 0; at < COLLECTIONS; at++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Prints which classes grew most, for each of so many. */
    void printGrowthSince(HeapCount before, int each) {
        System.out.printf(Locale.ROOT, "%n%-70s %10s%n", "bytes of a class", "a session");
        bytes.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(), (entry.getValue() - before.bytes.getOrDefault(entry.getKey(), 0L)) / each))
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> entry) -> entry.getValue())
                        .reversed())
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(Locale.ROOT, "%-70s %,10d%n", entry.getKey(), entry.getValue()));
    }

    private static String histogram() {
        try {
            return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()}));
        } catch (JMException unknown) {
            throw new IllegalStateException("This JVM doesn't count what is on its heap", unknown);
        }
    }
}

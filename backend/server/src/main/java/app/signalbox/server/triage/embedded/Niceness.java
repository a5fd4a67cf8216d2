package app.signalbox.server.triage.embedded;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's priority of a thread, which Java's own doesn't reach unless the JVM is told to at its start. */
final class Niceness {

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);

    /** Half of the way to the lowest; a thread of the usual priority weighs nine times as much. */
    private static final int NICE = 10;

    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    private Niceness() {}

    /** Lets other threads go first from now on. On Linux alone: elsewhere the call is about the whole process. */
    static void yieldToOthers() {
        SET_PRIORITY.ifPresent(setPriority -> {
            try {
                int failed = (int) setPriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, NICE);
                if (failed != 0) {
                    LOG.info("The engine's threads keep the usual priority; the system refused a lower one");
                }
            } catch (Throwable impossible) {
                throw new IllegalStateException("setpriority can't be called", impossible);
            }
        });
    }

    @SuppressWarnings("restricted") // the launcher allows native access, which ONNX Runtime needs too
    private static Optional<MethodHandle> setPriority() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("setpriority")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT)));
    }
}

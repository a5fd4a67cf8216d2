package app.signalbox.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server process on our data folder, as {@code postmaster.pid} names it and the process table confirms it.
 *
 * @param program the postgres binary it runs
 * @param port TCP port on the loopback address; 0 if it has not opened one yet
 */
record Postmaster(ProcessHandle process, Path program, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int PORT_LINE = 3;
    private static final int STOP_SECONDS = 60;

    /** The live server of this data folder; empty if there is none. */
    static Optional<Postmaster> of(Path data) throws IOException {
        List<String> lines = pidFile(data);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int port = lines.size() > PORT_LINE ? (int) number(lines.get(PORT_LINE)) : 0;
        return ProcessHandle.of(number(lines.getFirst()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> of(process, data, port));
    }

    private static Optional<Postmaster> of(ProcessHandle process, Path data, int port) {
        List<String> command = commandLine(process);
        int option = command.indexOf("-D");
        if (option < 1 || option + 1 == command.size() || !isSame(Path.of(command.get(option + 1)), data)) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(process, Path.of(command.getFirst()), port));
    }

    boolean runs(Path other) {
        return isSame(program, other);
    }

    /**
     * PostgreSQL recognises the file of a dead server by itself, unless its process number was given to another process
     * since, as happens at each start of a container; then it would refuse to start, and the file has to go.
     */
    static void forgetRecycledNumber(Path data) throws IOException {
        List<String> lines = pidFile(data);
        if (!lines.isEmpty()
                && ProcessHandle.of(number(lines.getFirst())).isPresent()
                && of(data).isEmpty()
                && leftovers(data).isEmpty()) {
            LOG.info("Process {} is not the server that once had this number; removing its file", lines.getFirst());
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /** Waits for processes that outlived their killed server and would keep a new one from starting. */
    static void awaitLeftovers(Path data) {
        for (ProcessHandle leftover : leftovers(data)) {
            LOG.info("Waiting for process {} of a killed server", leftover.pid());
            ended(leftover);
        }
    }

    /** Stops the server: fast, rolling back what is open; like a crash if it doesn't obey in a minute. */
    void stop() throws IOException {
        signal("INT");
        if (!ended(process)) {
            LOG.warn("PostgreSQL did not stop within {} s and is ended at once; it will recover", STOP_SECONDS);
            signal("QUIT");
            ended(process);
        }
    }

    /** By the shell's own kill, because small images lack the program. */
    private void signal(String name) throws IOException {
        Program.run(Path.of("/"), List.of("sh", "-c", "kill -s \"$0\" \"$1\"", name, Long.toString(process.pid())));
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<ProcessHandle> leftovers(Path data) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .filter(process -> commandLine(process).stream().anyMatch(word -> word.contains("postgres")))
                    .filter(process -> worksIn(process, data))
                    .toList();
        }
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        return isSame(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
    }

    private static List<String> pidFile(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty() || number(lines.getFirst()) == 0 ? List.of() : lines;
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static long number(String line) {
        String digits = line.strip();
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** From /proc where there is one, because the process API shows nothing of other accounts' processes there. */
    private static List<String> commandLine(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException noSuchFile) {
            var info = process.info();
            return Stream.concat(
                            info.command().stream(), Stream.of(info.arguments().orElse(new String[0])))
                    .toList();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException notReadable) {
            return false;
        }
    }
}

package app.signalbox.server.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Examines an installation: its secrets, database, home folder, addresses and language model. Changes nothing. */
public final class Doctor {

    private static final List<Function<Installation, List<Finding>>> EXAMINATIONS = List.of(
            HomeFolder::examine,
            Database::examine,
            Addresses::examine,
            ChannelSecrets::examine,
            MasterKey::examine,
            LanguageModel::examine);

    private Doctor() {}

    /** Examines and ends the process if the first argument is {@code doctor}; 0 if nothing is broken, otherwise 1. */
    public static void examineIfAsked(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("doctor")) {
            System.exit(examine(new Installation(System.getenv()), System.out));
        }
    }

    static int examine(Installation installation, PrintStream out) {
        List<Finding> findings = EXAMINATIONS.stream()
                .flatMap(examination -> examination.apply(installation).stream())
                .toList();
        findings.forEach(out::println);
        long broken = findings.stream().filter(Finding::isBroken).count();
        out.println(broken == 0 ? "Nothing is broken." : "To be mended: " + broken + ".");
        return broken == 0 ? 0 : 1;
    }
}

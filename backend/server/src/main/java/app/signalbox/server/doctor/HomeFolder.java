package app.signalbox.server.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** The folder that everything is kept in. */
final class HomeFolder {

    private static final DataSize ENOUGH = DataSize.ofGigabytes(5);
    private static final DataSize TOO_LITTLE = DataSize.ofGigabytes(1);
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private HomeFolder() {}

    static List<Finding> examine(Installation installation) {
        Path home = installation.home();
        Path existing = home;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        var findings = new ArrayList<Finding>();
        findings.add(writability(home, existing));
        try {
            findings.add(
                    space(home, DataSize.ofBytes(Files.getFileStore(existing).getUsableSpace())));
            findings.addAll(secrets(home.resolve("secrets")));
        } catch (IOException failed) {
            findings.add(Finding.broken("The home folder %s can't be examined: %s".formatted(home, failed)));
        }
        return findings;
    }

    private static Finding writability(Path home, Path existing) {
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.broken(
                    "The home folder %s can't be written. Set SIGNALBOX_HOME to one that can.".formatted(home));
        }
        return home.equals(existing)
                ? Finding.fine("The home folder is %s.".formatted(home))
                : Finding.fine("The home folder %s will be made at the first start.".formatted(home));
    }

    static Finding space(Path home, DataSize free) {
        String sentence = "%s has %d MB of free disk space".formatted(home, free.toMegabytes());
        if (free.compareTo(TOO_LITTLE) < 0) {
            return Finding.broken(sentence + "; webhooks can't be stored without. Make room.");
        }
        return free.compareTo(ENOUGH) < 0
                ? Finding.advice(sentence + "; make room soon.")
                : Finding.fine(sentence + ".");
    }

    private static List<Finding> secrets(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Finding> open = files.filter(HomeFolder::isOpen)
                    .map(file -> Finding.broken("Others may read %s. Run: chmod go= %1$s".formatted(file)))
                    .toList();
            return open.isEmpty() ? List.of(Finding.fine("Only its owner may read " + folder + ".")) : open;
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return !OWNERS.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException notReadable) {
            return false;
        }
    }
}

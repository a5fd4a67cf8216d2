package app.signalbox.bench;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder of the repository, wherever a benchmark is started from. */
final class RepositoryRoot {

    private static final Path LANDMARK = Path.of("backend/server/src/training/messages");

    private RepositoryRoot() {}

    /** The repository around the current folder, else the one this class was built in. */
    static Path find() {
        Path here = above(Path.of("").toAbsolutePath());
        Path built = here == null ? above(classes()) : here;
        if (built == null) {
            throw new IllegalStateException("Start this inside the repository: there is no " + LANDMARK);
        }
        return built;
    }

    private static @Nullable Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(LANDMARK))) {
                return folder;
            }
        }
        return null;
    }

    private static Path classes() {
        try {
            return Path.of(RepositoryRoot.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Path messages() {
        return find().resolve(LANDMARK);
    }
}

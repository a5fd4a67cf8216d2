package app.signalbox.server.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The oldest version that is supported, where Debian's package of it is installed. */
class ExternalPostgres15Tests extends ExternalPostgresContract {

    private static final Path FOLDER = Path.of("/usr/lib/postgresql/15");

    @Override
    PostgresBinaries programs() {
        assumeTrue(Files.exists(FOLDER.resolve("bin/initdb")), "PostgreSQL 15 is not installed in " + FOLDER);
        return new PostgresBinaries(FOLDER);
    }
}

package app.signalbox.server.database;

import java.nio.file.Path;

/** The PostgreSQL that this process uses: its own, or one that somebody else runs. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    DatabaseAddress address();

    @Override
    void close();

    /** Connects to the server that the settings name, or starts the embedded one; roles and rights are in place after. */
    static DatabaseServer open(Path home, DatabaseSettings settings) {
        DatabaseServer server = settings.url().isBlank()
                ? EmbeddedPostgres.start(home, settings.sharedBuffers())
                : ExternalPostgres.at(settings.url(), settings.user(), settings.password());
        try {
            DatabaseRoles.prepare(server.address());
            return server;
        } catch (RuntimeException refused) {
            server.close();
            throw refused;
        }
    }
}

package app.signalbox.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** How the database is found by somebody who only looks: nothing is started, created or changed. */
public sealed interface DatabaseCondition {

    /**
     * The embedded server is not running.
     *
     * @param created whether it has data already
     */
    record Stopped(Path data, boolean created) implements DatabaseCondition {}

    /** It does not let us in, or is not what Signalbox can use; the reason is a sentence. */
    record Unusable(String reason) implements DatabaseCondition {}

    /**
     * It answers.
     *
     * @param version major version
     * @param durability the three settings that keep a commit, each {@code on} or something weaker
     */
    record Answering(DatabaseAddress address, int version, Rights rights, Map<String, String> durability)
            implements DatabaseCondition {}

    /**
     * What the application's user may do.
     *
     * @param superuser the walls between tenants don't hold for a superuser
     * @param createsRoles needed to provision tenants
     * @param inheritsOwner would see every tenant without taking its role
     * @param publicSchemaOpen everybody may use the schema public
     */
    record Rights(boolean superuser, boolean createsRoles, boolean inheritsOwner, boolean publicSchemaOpen) {}

    /** Looks at the server in this address, or at the embedded one of this home folder if the address is blank. */
    static DatabaseCondition of(Path home, String url, String user, String password) {
        try {
            return url.isBlank()
                    ? embedded(home)
                    : answer(ExternalPostgres.at(url, user, password).address());
        } catch (UnusableDatabase unusable) {
            return new Unusable(String.valueOf(unusable.getMessage()));
        } catch (SQLException | IOException failed) {
            return new Unusable("The database can't be examined: " + failed.getMessage());
        }
    }

    private static DatabaseCondition embedded(Path home) throws SQLException, IOException {
        Path data = EmbeddedPostgres.dataFolder(home);
        Path password = home.resolve("secrets").resolve(EmbeddedPostgres.PASSWORD);
        var running = Postmaster.of(data);
        if (running.isEmpty() || !Files.exists(password)) {
            return new Stopped(data, Files.exists(data));
        }
        return answer(EmbeddedPostgres.address(
                running.get(),
                EmbeddedRoles.DATABASE,
                EmbeddedRoles.USER,
                Files.readString(password).strip()));
    }

    private static DatabaseCondition answer(DatabaseAddress address) throws SQLException {
        try (Connection connection = Connections.open(address)) {
            return new Answering(
                    address,
                    ServerCheck.version(connection),
                    DatabaseRoles.rights(connection),
                    ServerCheck.durability(connection));
        }
    }
}

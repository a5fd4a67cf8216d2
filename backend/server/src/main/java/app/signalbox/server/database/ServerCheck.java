package app.signalbox.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What a server says about itself, held against what Signalbox needs. */
final class ServerCheck {

    private static final int OLDEST_VERSION = 15;

    private ServerCheck() {}

    /** Refuses a server that keeps its data elsewhere or could lose a committed transaction. */
    static void serves(Connection connection, Path data) throws SQLException, IOException {
        String folder = setting(connection, "data_directory");
        if (!Files.isSameFile(Path.of(folder), data)) {
            throw new UnusableDatabase(
                    "The server on this port keeps its data in %s, not in %s".formatted(folder, data));
        }
        Map<String, String> weak = durability(connection);
        weak.values().removeIf("on"::equals);
        if (!weak.isEmpty()) {
            throw new UnusableDatabase("""
                    The embedded PostgreSQL could lose committed data: %s. Remove this from %s and start again.""".formatted(weak, data.resolve("postgresql.auto.conf")));
        }
    }

    /** The three settings without which a commit may be lost in a crash, each {@code on} or something weaker. */
    static Map<String, String> durability(Connection connection) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var rows = connection.createStatement().executeQuery("""
                select name, setting from pg_catalog.pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes')
                """)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    /** The major version; refuses one that is too old. */
    static int version(Connection connection) throws SQLException {
        return accepted(Integer.parseInt(setting(connection, "server_version_num")));
    }

    static int accepted(int versionNumber) {
        int version = versionNumber / 10_000;
        if (version < OLDEST_VERSION) {
            throw new UnusableDatabase("The database server is PostgreSQL %d; Signalbox needs %d or newer."
                    .formatted(version, OLDEST_VERSION));
        }
        return version;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select pg_catalog.current_setting(?)")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

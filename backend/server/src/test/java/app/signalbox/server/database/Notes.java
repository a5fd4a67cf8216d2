package app.signalbox.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** One remark in a database, to see whether it is still there later. */
final class Notes {

    private Notes() {}

    static void write(DatabaseAddress database, String note) throws SQLException {
        try (Connection connection = Connections.open(database);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.note (content text)");
            statement.execute("truncate public.note");
            try (var insert = connection.prepareStatement("insert into public.note values (?)")) {
                insert.setString(1, note);
                insert.executeUpdate();
            }
        }
    }

    static String read(DatabaseAddress database) throws SQLException {
        try (Connection connection = Connections.open(database);
                var rows = connection.createStatement().executeQuery("select content from public.note")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

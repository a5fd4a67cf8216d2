package app.signalbox.server.testing;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/**
 * Looks for words in every column of every table of every schema, as a superuser, and in every raw body that can still
 * be decrypted. The words are letters, digits and spaces, so that no format writes them in another way.
 */
public final class ErasureProof {

    private final DatabaseAddress database;
    private final Vault vault;

    public ErasureProof(ApplicationContext context) {
        this.database = TestServer.asSuperuser(context.getBean(DatabaseAddress.class));
        this.vault = context.getBean(Vault.class);
    }

    /** Names of the tables that hold the words, each once, sorted; of a raw body that can be read {@code raw body}. */
    public List<String> findings(String words) {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            List<String> found = new ArrayList<>();
            for (String table : tables(connection)) {
                if (holds(connection, table, words)) {
                    found.add(table.replaceAll(".*\\.|\"", "").replaceAll("_(\\d{8}|rest)$", ""));
                }
            }
            found.addAll(readableBodies(connection, words));
            return found.stream().distinct().sorted().toList();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Those that have ever held a row. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                            and pg_catalog.pg_relation_size(c.oid) > 0
                        """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** A row as text shows all its columns, JSON and arrays in their own notation and bytes in hexadecimal. */
    private static boolean holds(Connection connection, String table, String words) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select exists (select from %s each where strpos(lower(each::text), ?) > 0 or strpos(each::text, ?) > 0)
                """.formatted(table))) {
            statement.setString(1, words.toLowerCase(Locale.ROOT));
            statement.setString(2, HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private List<String> readableBodies(Connection connection, String words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select r.body, k.salt from platform.raw_event r
                        join platform.raw_event_key k using (writer_id, position, received_at)
                        """)) {
            while (row.next()) {
                byte[] body = vault.open(row.getBytes("body"), row.getBytes("salt"));
                if (new String(body, StandardCharsets.UTF_8).contains(words)) {
                    found.add("raw body");
                }
            }
        }
        return found;
    }
}

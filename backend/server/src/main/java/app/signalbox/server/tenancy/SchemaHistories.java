package app.signalbox.server.tenancy;

import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;

/**
 * What has been applied where, read from the histories of a hundred schemas with one statement. Flyway looks into one
 * schema at a time, which takes minutes for a thousand that have nothing to be done.
 */
final class SchemaHistories {

    private static final int AT_ONCE = 100;

    private SchemaHistories() {}

    /**
     * Returns those of the schemas whose history says of exactly these migrations that they were applied, as they are
     * today. Of the others Flyway knows better what to do or to refuse.
     */
    static Set<String> complete(Connection connection, List<String> schemas, List<MigrationInfo> migrations)
            throws SQLException {
        Set<String> wanted = migrations.stream()
                .map(migration -> migration.getVersion() + " " + migration.getChecksum() + " t")
                .collect(Collectors.toSet());
        List<String> begun = new ArrayList<>(schemas);
        begun.retainAll(withHistory(connection));
        Set<String> complete = new HashSet<>();
        for (List<String> some : Lists.partition(begun, AT_ONCE)) {
            complete.addAll(complete(connection, some, wanted));
        }
        return complete;
    }

    private static Set<String> withHistory(Connection connection) throws SQLException {
        Set<String> schemas = new HashSet<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname from pg_catalog.pg_class c
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where c.relname = 'flyway_schema_history' and c.relkind = 'r'
                        """)) {
            while (rows.next()) {
                schemas.add(rows.getString("nspname"));
            }
        }
        return schemas;
    }

    private static Set<String> complete(Connection connection, List<String> schemas, Set<String> wanted)
            throws SQLException {
        Set<String> complete = new HashSet<>();
        try (var statement = connection.createStatement()) {
            List<String> each = new ArrayList<>();
            for (String schema : schemas) {
                each.add("""
                        select %s as schema, array_agg(concat_ws(' ', version, checksum, success)) as applied
                        from %s.flyway_schema_history where version is not null
                        """.formatted(statement.enquoteLiteral(schema), statement.enquoteIdentifier(schema, true)));
            }
            try (var rows = statement.executeQuery(String.join(" union all ", each))) {
                while (rows.next()) {
                    var applied = rows.getArray("applied");
                    if (applied != null
                            && Set.copyOf(List.of((String[]) applied.getArray()))
                                    .equals(wanted)) {
                        complete.add(rows.getString("schema"));
                    }
                }
            }
        }
        return complete;
    }
}

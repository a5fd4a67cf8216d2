package app.signalbox.server.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Every migration of an empty schema as one script, together with the history that Flyway would have written. Flyway
 * itself takes hundreds of round trips and a transaction for each file, which is three times as long.
 */
record NewSchema(List<MigrationInfo> migrations, String script) {

    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum integer,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time integer not null,
                success boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    /** Reads the files of these migrations, which are in the order in which they are to be applied. */
    static NewSchema of(String location, MigrationInfo... migrations) {
        String files = Stream.of(migrations)
                .map(migration -> read(location + "/" + migration.getScript()))
                .collect(Collectors.joining("\n"));
        return new NewSchema(List.of(migrations), HISTORY + files);
    }

    /** Makes everything within the transaction at hand, whose search path begins with the schema. */
    void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
        try (PreparedStatement row = connection.prepareStatement("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (?, ?, ?, ?, ?, ?, current_user, 0, true)
                """)) {
            int rank = 1;
            for (MigrationInfo migration : migrations) {
                row.setInt(1, rank++);
                row.setString(2, migration.getVersion().getVersion());
                row.setString(3, migration.getDescription());
                row.setString(4, migration.getType().name());
                row.setString(5, migration.getScript());
                row.setObject(6, migration.getChecksum());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static String read(String name) {
        try (InputStream file =
                Objects.requireNonNull(NewSchema.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

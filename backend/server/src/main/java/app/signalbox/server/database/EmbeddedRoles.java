package app.signalbox.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Sets up the embedded server as its superuser: the owner, the application's user, the database. Repeatable. */
final class EmbeddedRoles {

    static final String DATABASE = "signalbox";

    static final String USER = "signalbox";

    private EmbeddedRoles() {}

    static void prepare(Connection superuser, String password) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_catalog.pg_roles where rolname = 'signalbox_owner') then
                        create role signalbox_owner nologin;
                      end if;
                      if not exists (select from pg_catalog.pg_roles where rolname = 'signalbox') then
                        create role signalbox login createrole noinherit;
                      end if;
                    end $$
                    """);
            statement.execute("grant signalbox_owner to signalbox with inherit false, set true");
            setPassword(superuser, password);
            try (var database =
                    statement.executeQuery("select 1 from pg_catalog.pg_database where datname = 'signalbox'")) {
                if (database.next()) {
                    return;
                }
            }
            statement.execute("create database signalbox owner signalbox_owner");
        }
    }

    /** By way of a setting, because the statement takes no parameters. */
    private static void setPassword(Connection superuser, String password) throws SQLException {
        try (var setting = superuser.prepareStatement("select pg_catalog.set_config('signalbox.password', ?, false)")) {
            setting.setString(1, password);
            setting.execute();
        }
        try (var statement = superuser.createStatement()) {
            // more would slow each connection down to protect passwords that can be guessed, and this one is random
            statement.execute("set scram_iterations = 1");
            statement.execute("""
                    do $$ begin
                      execute format('alter role signalbox password %L', current_setting('signalbox.password'));
                    end $$
                    """);
            statement.execute("reset signalbox.password");
        }
    }
}

package app.signalbox.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure, as the application's own user, that {@code signalbox_owner} exists, that the user may act as it without
 * inheriting its rights, and that it may create schemas in this database. Repeatable. Roles belong to the whole server,
 * where other databases' applications may do the same at the same moment, so each wish is checked, tried and checked
 * again.
 */
final class DatabaseRoles {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRoles.class);
    private static final int ATTEMPTS = 10;
    private static final int ROLE_OPTIONS_SINCE = 16;

    private static final String CREATES_ROLES =
            "select rolsuper or rolcreaterole from pg_catalog.pg_roles where rolname = current_user";
    private static final String CLOSE_PUBLIC = "revoke all on schema public from public";
    private static final String PUBLIC_IS_CLOSED = """
            select not exists (
              select from pg_catalog.pg_namespace n,
                pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) privilege
              where n.nspname = 'public' and privilege.grantee = 0)
            """;

    private final Statement statement;
    private final int version;
    private final String user;

    private DatabaseRoles(Statement statement, int version, String user) {
        this.statement = statement;
        this.version = version;
        this.user = user;
    }

    static void prepare(DatabaseAddress address) {
        try (Connection connection = Connections.open(address);
                Statement statement = connection.createStatement()) {
            new DatabaseRoles(statement, ServerCheck.version(connection), address.user()).prepare();
        } catch (SQLException refused) {
            throw new UnusableDatabase(
                    "The database does not answer %s: %s. Check SIGNALBOX_DATABASE_URL, _USER and _PASSWORD."
                            .formatted(address, refused.getMessage()),
                    refused);
        }
    }

    /** What this connection's user may do, without changing it. */
    static DatabaseCondition.Rights rights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var roles = new DatabaseRoles(statement, 0, "");
            boolean superuser = roles.holds("select rolsuper from pg_catalog.pg_roles where rolname = current_user");
            return new DatabaseCondition.Rights(
                    superuser,
                    roles.holds(CREATES_ROLES),
                    !superuser && roles.holds("""
                            select pg_catalog.pg_has_role(oid, 'USAGE') from pg_catalog.pg_roles
                            where rolname = 'signalbox_owner'
                            """),
                    !roles.holds(PUBLIC_IS_CLOSED));
        }
    }

    private void prepare() throws SQLException {
        if (!holds(CREATES_ROLES)) {
            throw new UnusableDatabase(
                    "The database user %1$s may not create roles. As a superuser run: alter role %1$s createrole"
                            .formatted(user));
        }
        ensureOwner();
        ensureMembership();
        ensureCreate();
        closePublicSchema();
    }

    private void ensureOwner() throws SQLException {
        String exists = "select exists (select from pg_catalog.pg_roles where rolname = 'signalbox_owner')";
        if (!ensure(exists, "create role signalbox_owner nologin")) {
            throw new UnusableDatabase(
                    "The role signalbox_owner can't be created. As a superuser run: create role signalbox_owner nologin");
        }
    }

    private void ensureMembership() throws SQLException {
        boolean ensured;
        if (version >= ROLE_OPTIONS_SINCE) {
            ensured = ensure(
                    "select pg_catalog.pg_has_role('signalbox_owner', 'SET')",
                    "grant signalbox_owner to current_user with inherit false, set true");
        } else {
            ensure("""
                    select rolsuper or not rolinherit from pg_catalog.pg_roles where rolname = current_user
                    """, "alter role current_user noinherit");
            ensured = ensure(
                    "select pg_catalog.pg_has_role('signalbox_owner', 'MEMBER')",
                    "grant signalbox_owner to current_user");
        }
        if (!ensured) {
            throw new UnusableDatabase(
                    "%1$s may not act as signalbox_owner. As a superuser run: grant signalbox_owner to %1$s%2$s"
                            .formatted(user, version >= ROLE_OPTIONS_SINCE ? " with inherit false, set true" : ""));
        }
    }

    private void ensureCreate() throws SQLException {
        boolean ensured = ensure("""
                select pg_catalog.has_database_privilege('signalbox_owner', pg_catalog.current_database(), 'CREATE')
                """, """
                do $$ begin
                  execute format('grant create on database %I to signalbox_owner', current_database());
                end $$
                """);
        if (!ensured) {
            throw new UnusableDatabase("""
                    signalbox_owner may not create schemas in this database. As the database's owner run: \
                    grant create on database <name> to signalbox_owner""");
        }
    }

    /** The schema belongs to whoever owns the database: this user, signalbox_owner, or somebody out of reach. */
    private void closePublicSchema() throws SQLException {
        for (String role : List.of("reset role", "set role signalbox_owner", "set role pg_database_owner")) {
            if (holds(PUBLIC_IS_CLOSED) || (done(role) && ensure(PUBLIC_IS_CLOSED, CLOSE_PUBLIC))) {
                statement.execute("reset role");
                return;
            }
        }
        statement.execute("reset role");
        LOG.warn("Everybody may use the schema public of this database. As its owner run: {}", CLOSE_PUBLIC);
    }

    private boolean ensure(String wish, String change) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS && !holds(wish); attempt++) {
            if (!done(change)) {
                letOthersFinish();
            }
        }
        return holds(wish);
    }

    /** Roles belong to all databases of a server, so another that is set up at the same moment may be in the way. */
    private void letOthersFinish() throws SQLException {
        statement.execute("select pg_catalog.pg_sleep(0.1)");
    }

    private boolean done(String change) {
        try {
            statement.execute(change);
            return true;
        } catch (SQLException refusedOrDoneByAnother) {
            LOG.debug("{} failed", change, refusedOrDoneByAnother);
            return false;
        }
    }

    private boolean holds(String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}

package app.signalbox.server.tenancy;

import org.hibernate.Session;

/**
 * A PostgreSQL role and search path that last until the end of the transaction.
 *
 * @param role name of the role, {@code none} for the one that signed in
 */
record DatabaseRole(String role, String searchPath) {

    static final DatabaseRole PLATFORM = new DatabaseRole("none", "");

    private static final String ASSUME = "select set_config('role', ?, true), set_config('search_path', ?, true)";

    static DatabaseRole of(Tenant tenant) {
        return new DatabaseRole(tenant.schema(), tenant.schema());
    }

    void assume(Session session) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(ASSUME)) {
                statement.setString(1, role);
                statement.setString(2, searchPath);
                statement.execute();
            }
        });
    }
}

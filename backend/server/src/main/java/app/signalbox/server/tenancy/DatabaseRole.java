package app.signalbox.server.tenancy;

import org.hibernate.Session;

/**
 * A PostgreSQL role that lasts until the end of the transaction. Unqualified names follow it: the search path is
 * {@code "$user"} throughout, and a tenant's schema has the name of its role. (A path that changed its value would make
 * the driver forget each prepared statement, twice in each transaction.)
 *
 * @param name {@code none} for the one that signed in, which has no schema
 */
record DatabaseRole(String name) {

    static final DatabaseRole PLATFORM = new DatabaseRole("none");

    static DatabaseRole of(Tenant tenant) {
        return new DatabaseRole(tenant.schema());
    }

    void assume(Session session) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement("select set_config('role', ?, true)")) {
                statement.setString(1, name);
                statement.execute();
            }
        });
    }
}

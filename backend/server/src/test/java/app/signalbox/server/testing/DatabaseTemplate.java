package app.signalbox.server.testing;

import app.signalbox.server.database.DatabaseAddress;

/**
 * Fills the database that all new test databases are copied from, once per test run. Named in
 * {@code META-INF/services}; it must have closed its connections when it returns.
 */
public interface DatabaseTemplate {

    void fill(DatabaseAddress database);
}

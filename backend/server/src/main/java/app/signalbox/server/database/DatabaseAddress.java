package app.signalbox.server.database;

/**
 * Where the database is and as whom Signalbox signs in there.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, possibly with driver parameters
 * @param user a role with CREATEROLE that may act as {@code signalbox_owner}, never a superuser if it can be helped
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}

package app.signalbox.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Single connections for setting up and examining a server, outside of any pool. */
final class Connections {

    private Connections() {}

    static Connection open(DatabaseAddress address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("ApplicationName", "signalbox setup");
        properties.setProperty("options", "-c search_path=");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }
}

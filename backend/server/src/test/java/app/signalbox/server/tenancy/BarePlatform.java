package app.signalbox.server.tenancy;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own with the platform's tables and no application around it. */
public final class BarePlatform {

    private BarePlatform() {}

    public static DataSource migrate() {
        DatabaseAddress address = TestServer.newDatabase();
        new Migrations(address, new TenancySettings(1, "agency")).migratePlatform();
        return new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password());
    }
}

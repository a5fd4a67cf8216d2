package app.signalbox.server.database;

import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.kernel.Vault;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Each bean here needs the one above it, so that the pools close before the server stops. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Duration RETIREMENT = Duration.ofMinutes(15);
    private static final Duration ROUNDS_RETIREMENT = Duration.ofHours(4);

    /** A backend keeps memory for every tenant it has served, so that idle ones are given back. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(SignalboxSettings signalbox, DatabaseSettings settings) {
        return DatabaseServer.open(signalbox.home(), settings);
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseServer server) {
        return server.address();
    }

    /** Fails fast, because a provider waits for its answer while a database hangs. */
    @Bean(defaultCandidate = false)
    @Qualifier("intake")
    HikariDataSource intakePool(DatabaseAddress address, DatabaseSettings settings) {
        HikariConfig pool = pool("intake", address, settings.intakeConnections());
        pool.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
        pool.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        pool.setMinimumIdle(settings.intakeConnections());
        pool.setIdleTimeout(0);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "10");
        return new HikariDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    HikariDataSource jobsPool(DatabaseAddress address, DatabaseSettings settings) {
        return new HikariDataSource(pool("jobs", address, settings.jobsConnections()));
    }

    @Bean(defaultCandidate = false)
    @Qualifier("console")
    HikariDataSource consolePool(DatabaseAddress address, DatabaseSettings settings) {
        return new HikariDataSource(pool("console", address, settings.consoleConnections()));
    }

    /** These have met their share of the tenants, which a new one would have to meet again. */
    @Bean(defaultCandidate = false)
    @Qualifier("rounds")
    HikariDataSource roundsPool(DatabaseAddress address, DatabaseSettings settings) {
        HikariConfig pool = pool("rounds", address, settings.roundsConnections());
        pool.setMinimumIdle(settings.roundsConnections());
        pool.setIdleTimeout(0);
        pool.setMaxLifetime(ROUNDS_RETIREMENT.toMillis());
        return new HikariDataSource(pool);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("jobs") DataSource jobs,
            @Qualifier("console") DataSource console,
            @Qualifier("rounds") DataSource rounds) {
        return new RoutingPool(jobs, console, rounds);
    }

    @Bean
    Vault vault(SignalboxSettings signalbox, DatabaseSettings settings) {
        return new Vault(MasterKey.read(settings, signalbox.home()), MasterKey.readPrevious(settings));
    }

    private static HikariConfig pool(String name, DatabaseAddress address, int size) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setIdleTimeout(size > 1 ? IDLE.toMillis() : 0);
        pool.setMaxLifetime(RETIREMENT.toMillis());
        pool.addDataSourceProperty("ApplicationName", "signalbox " + name);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // the detail of an error holds the refused row, words of people included
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // an unqualified name finds the tables of the tenant whose role is taken on, and nothing without one
        pool.addDataSourceProperty("options", "-c search_path=\"$user\"");
        return pool;
    }
}

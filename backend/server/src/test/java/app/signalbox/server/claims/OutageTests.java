package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;

class OutageTests {

    static Stream<RuntimeException> outages() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("gone"),
                new LeaseLostException(new Lease("route", 3, 1)),
                new JDBCConnectionException("gone", new SQLException("gone", "08006", new SocketTimeoutException())),
                new TransactionSystemException("no commit", new SQLException("shutting down", "57P01")),
                new UncategorizedSQLException("insert", null, new SQLException("read-only", "25006")),
                new IllegalStateException(new SQLException("disk full", "53100")),
                new IllegalStateException(new SQLTransientConnectionException("pool is empty")),
                new IllegalStateException(new SQLException("deadlock", "40P01")),
                new IllegalStateException(new SQLException("lock", "55P03")));
    }

    static Stream<RuntimeException> poison() {
        return Stream.of(
                new IllegalArgumentException("null byte"),
                new DataIntegrityViolationException("twice", new SQLException("twice", "23505")),
                new UnexpectedRollbackException("somebody said so"),
                new TransactionSystemException("no commit", new SQLException("raised", "P0001")),
                new IllegalStateException(new SQLException("no state")),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void letsTheSameWorkBeTriedAgain(RuntimeException failure) {
        assertThat(Outage.is(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("poison")
    void blamesTheWorkForEverythingElse(RuntimeException failure) {
        assertThat(Outage.is(failure)).isFalse();
    }
}

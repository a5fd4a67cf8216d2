package app.signalbox.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;

/** Failures that pass by themselves, so that a caller is told to come again. */
enum Outage {
    DATABASE {
        @Override
        ProblemDetail document() {
            return Problem.document(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "database unavailable",
                    "The database can't be reached just now. Nothing was changed; try again in a few seconds.");
        }
    },
    CONFLICT {
        @Override
        ProblemDetail document() {
            return Problem.document(
                    HttpStatus.CONFLICT,
                    "changed meanwhile",
                    "Someone else changed this at the same moment. Read it again and repeat what you wanted.");
        }
    };

    abstract ProblemDetail document();

    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (this == DATABASE) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return headers;
    }

    static @Nullable Outage of(Exception failure) {
        return switch (failure) {
            case OptimisticLockingFailureException _, ConcurrencyFailureException _ -> CONFLICT;
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransientDataAccessException _ -> DATABASE;
            default -> null;
        };
    }
}

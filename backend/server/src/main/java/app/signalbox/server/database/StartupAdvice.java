package app.signalbox.server.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start without a usable database with its sentence instead of a stack trace. */
final class StartupAdvice extends AbstractFailureAnalyzer<UnusableDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage(), "`./signalbox doctor` examines this installation and says what is missing.", cause);
    }
}

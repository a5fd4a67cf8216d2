package app.signalbox.server.triage.consult;

import app.signalbox.server.triage.AgentRun;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param value the answer; absent where there is none
 */
record Reply<T>(@Nullable T value, AgentRun run) {}

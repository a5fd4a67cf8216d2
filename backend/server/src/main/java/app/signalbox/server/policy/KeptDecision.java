package app.signalbox.server.policy;

import app.signalbox.contract.policy.PolicyOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of a decision that was kept.
 *
 * @param facts as they were written
 */
record KeptDecision(
        UUID id,
        Action action,
        UUID subjectId,
        String facts,
        PolicyOutcome outcome,
        String ruleBook,
        Instant decidedAt) {}

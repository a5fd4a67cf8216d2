package app.signalbox.contract.policy;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that changed something.
 *
 * @param action in lower case: {@code send}
 * @param subjectId the message, conversation or contact it was about
 * @param facts what the rules looked at; no words, no names
 * @param reason why it was refused, absent where it was allowed or the rule is no more
 * @param source https address of the clause, absent where the reason is
 * @param ruleBook edition of the rules
 */
public record PolicyDecisionView(
        UUID id,
        String action,
        UUID subjectId,
        Map<String, Object> facts,
        PolicyOutcome outcome,
        @Nullable String reason,
        @Nullable String source,
        String ruleBook,
        Instant decidedAt) {

    public PolicyDecisionView {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}

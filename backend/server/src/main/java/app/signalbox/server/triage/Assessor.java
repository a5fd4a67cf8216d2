package app.signalbox.server.triage;

import java.util.List;

/**
 * The agents that read: the first says what each person wants, the second how likely a sale is. An engine answers for
 * both in one pass, and gives a message the same assessment whatever rides with it. It reads the words of the message
 * and nothing else: no name, no profile, nothing about health, finances, politics or protected traits.
 */
public interface Assessor {

    /** Version under which an assessment is noted that never came about. */
    EngineVersion version();

    /** Assessments in the order of the briefs; no score, and none computed, where a brief forbids it. */
    List<Assessment> assess(List<Brief> briefs);
}

package app.signalbox.contract.policy;

import java.util.List;

/**
 * What other rules would have decided.
 *
 * @param ruleBook edition of the other rules
 * @param decided how many decisions there were
 * @param different how many of them would have been others
 * @param differences these, the first decided first, at most 1,000
 */
public record ReplayReport(String ruleBook, long decided, long different, List<ReplayDifference> differences) {

    public ReplayReport {
        differences = List.copyOf(differences);
    }
}

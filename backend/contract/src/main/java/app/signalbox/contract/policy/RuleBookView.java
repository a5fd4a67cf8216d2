package app.signalbox.contract.policy;

import java.util.List;

/**
 * All rules of one edition, in the order in which they are asked: the first one that refuses is the answer.
 *
 * @param version name of the edition
 * @param clocks how long content is kept; the shortest one counts
 */
public record RuleBookView(String version, List<RuleView> rules, List<ClockView> clocks) {}

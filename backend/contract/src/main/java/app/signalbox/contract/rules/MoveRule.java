package app.signalbox.contract.rules;

/**
 * Puts a rule at another place.
 *
 * @param place counts from 1; what is beyond the last is the last
 */
public record MoveRule(int place) {}

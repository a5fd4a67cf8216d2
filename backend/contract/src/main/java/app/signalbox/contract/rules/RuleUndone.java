package app.signalbox.contract.rules;

/**
 * What was taken back.
 *
 * @param undone changes that were
 * @param kept changes that were not, because somebody has changed the conversation since
 * @param more whether there is more to take back than is done at once
 */
public record RuleUndone(int undone, int kept, boolean more) {}

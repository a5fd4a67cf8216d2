package app.signalbox.contract.knowledge;

/**
 * Whether drafts may rest on answers that operators sent.
 *
 * @param learns whether answers are learnt from
 * @param answers how many are known now
 */
public record LearningView(boolean learns, int answers) {}

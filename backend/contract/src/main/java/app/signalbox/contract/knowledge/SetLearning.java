package app.signalbox.contract.knowledge;

/**
 * Says whether drafts may rest on answers that operators sent.
 *
 * @param learns false also forgets what was learnt
 */
public record SetLearning(boolean learns) {}

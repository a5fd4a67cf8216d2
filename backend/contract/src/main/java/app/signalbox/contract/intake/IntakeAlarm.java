package app.signalbox.contract.intake;

/**
 * Something about the way in that a person must look at.
 *
 * @param name stable name, such as {@code intake-queue-full}
 * @param sentence what is wrong and what to do
 */
public record IntakeAlarm(String name, String sentence) {}

package app.signalbox.server.ui.operations;

import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.operations.OperationsView;
import java.util.List;
import java.util.UUID;

/** What the operations page asks of the server; what is refused comes back as a {@code DomainException}. */
interface OperationsDesk {

    /** How everything is now. */
    OperationsView look();

    /** What a person must look at now: the way in, keys that expire, answers that did not go out. */
    List<IntakeAlarm> alarms();

    /** What did not go out, of all brands whose inbox the operator reads, the newest first. */
    List<DeadLetter> deadLetters();

    void retry(String brand, UUID entry);

    void dismiss(String brand, UUID entry);

    void restart(String job);
}

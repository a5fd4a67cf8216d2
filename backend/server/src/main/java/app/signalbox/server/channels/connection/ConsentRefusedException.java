package app.signalbox.server.channels.connection;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An attempt to get consent can't go on. */
public final class ConsentRefusedException extends DomainException {

    private ConsentRefusedException(ProblemKind kind, String sentence) {
        super(kind, sentence);
    }

    static ConsentRefusedException unknown() {
        return new ConsentRefusedException(
                ProblemKind.NOT_FOUND, "This attempt to connect is not known here, or is over. Start it again.");
    }

    static ConsentRefusedException expired() {
        return new ConsentRefusedException(
                ProblemKind.CONFLICT, "This attempt to connect took longer than 15 minutes. Start it again.");
    }

    static ConsentRefusedException replayed() {
        return new ConsentRefusedException(
                ProblemKind.CONFLICT,
                "This answer of the network was used already. If accounts are missing, start again.");
    }

    static ConsentRefusedException foreign() {
        return new ConsentRefusedException(
                ProblemKind.FORBIDDEN,
                "Somebody else began this attempt to connect. Only they can finish it; start one of your own.");
    }

    static ConsentRefusedException notGranted(String sentence) {
        return new ConsentRefusedException(ProblemKind.CONFLICT, sentence);
    }

    static ConsentRefusedException notConsented(String externalAccountId) {
        return new ConsentRefusedException(
                ProblemKind.INVALID,
                "Consent was not given for the account " + externalAccountId
                        + ". Choose among those listed, or start again.");
    }
}

package app.signalbox.server.triage.consult;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A draft can't be asked for here. */
public final class NoDraftException extends DomainException {

    private NoDraftException(ProblemKind kind, String sentence) {
        super(kind, sentence);
    }

    static NoDraftException withoutModel() {
        return new NoDraftException(
                ProblemKind.CONFLICT,
                "This brand has no language model, or it is switched off. Choose one in the brand's settings.");
    }

    static NoDraftException withoutQuestion() {
        return new NoDraftException(
                ProblemKind.CONFLICT, "Nobody waits for an answer in this conversation, so there is nothing to draft.");
    }

    static NoDraftException against(String rule) {
        return new NoDraftException(ProblemKind.FORBIDDEN, rule);
    }
}

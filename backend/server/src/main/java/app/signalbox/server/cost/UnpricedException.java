package app.signalbox.server.cost;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.time.Instant;

/** Something can't be budgeted or charged, because the price book doesn't say what it costs. */
public final class UnpricedException extends DomainException {

    UnpricedException(String kind, String item, Instant at) {
        super(
                ProblemKind.CONFLICT,
                "The price book has no price for the %s \"%s\" at %s, so it can't be paid from a budget. Add one at /api/v1/prices."
                        .formatted(kind, item, at));
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectionView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a reading can be corrected here.
 *
 * @param allowed whether the operator may
 * @param operator who looks at it
 * @param standing the corrections that count
 */
record Correctable(boolean allowed, UUID operator, List<CorrectionView> standing) {

    Correctable {
        standing = List.copyOf(standing);
    }

    Optional<CorrectionView> of(Aspect aspect) {
        return standing.stream().filter(one -> one.aspect() == aspect).findFirst();
    }
}

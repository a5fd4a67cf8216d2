package app.signalbox.server.ui.inbox;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.CorrectionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the inbox asks of the server about corrections of what the AI reads. */
interface CorrectionDesk {

    /** The corrections of a message that count. */
    List<CorrectionView> standing(String tenant, UUID messageId);

    /**
     * Corrects one aspect of a message.
     *
     * @throws app.signalbox.server.kernel.DomainException if that can't be
     */
    CorrectionView correct(String tenant, UUID messageId, CorrectReading said);

    /** Takes a correction back. */
    void withdraw(String tenant, UUID id);

    /** A page of a brand's corrections, the last made first. */
    Page<CorrectionView> page(String tenant, @Nullable String cursor, int limit);
}

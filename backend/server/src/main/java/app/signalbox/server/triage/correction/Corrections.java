package app.signalbox.server.triage.correction;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.web.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the bound tenant's operators say in place of the AI. A correction is shown at once, stands whatever the AI reads
 * later, and teaches from the next message on, in this tenant only. Not inside a transaction: names of operators are
 * out of a tenant's reach.
 */
@Service
public class Corrections {

    private final CorrectionLedger ledger;
    private final LessonBook lessons;
    private final Access access;
    private final OperatorNames names;

    Corrections(CorrectionLedger ledger, LessonBook lessons, Access access, OperatorNames names) {
        this.ledger = ledger;
        this.lessons = lessons;
        this.access = access;
        this.names = names;
    }

    /**
     * Corrects one aspect of a message; an earlier correction of it is withdrawn. Who works on leads may correct scores.
     *
     * @throws InvalidCorrectionException if aspect and value don't fit
     * @throws MessageNotReadException if the message has no reading, or is not there
     * @throws ScoreForbiddenException if the network's terms allow no score
     */
    @PreAuthorize("@access.may('CORRECT_TRIAGE') or #said.aspect()?.value() == 'score' and @access.may('MANAGE_LEADS')")
    public CorrectionView correct(UUID messageId, CorrectReading said) {
        Tenant tenant = CurrentTenant.get();
        Correction made = ledger.correct(messageId, Verdict.of(said), operator());
        lessons.lookAgain(tenant);
        return views(List.of(made)).getFirst();
    }

    /**
     * Takes a correction back: what the AI says counts again. Doing so once more changes nothing.
     *
     * @throws UnknownCorrectionException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('CORRECT_TRIAGE') or @access.may('MANAGE_LEADS')")
    public void withdraw(UUID id) {
        Tenant tenant = CurrentTenant.get();
        if (!access.may(Permission.CORRECT_TRIAGE.name()) && !ledger.isOfScore(id)) {
            throw new AccessDeniedException("Who works on leads takes back scores and nothing else");
        }
        ledger.withdraw(id, operator());
        lessons.lookAgain(tenant);
    }

    /**
     * A page of all corrections, withdrawn ones included, the last made first.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('CORRECT_TRIAGE')")
    public Page<CorrectionView> list(@Nullable String cursor, int limit) {
        CurrentTenant.get();
        PageLimit size = new PageLimit(limit);
        List<Correction> found = ledger.page(Behind.of(cursor), size.andOneMore());
        boolean more = found.size() > size.rows();
        List<Correction> page = more ? found.subList(0, size.rows()) : found;
        return new Page<>(views(page), more ? Behind.cursor(page.getLast()) : null);
    }

    /** The corrections of a message that count, at most one for each aspect. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<CorrectionView> standing(UUID messageId) {
        CurrentTenant.get();
        return views(ledger.standing(messageId));
    }

    private @Nullable UUID operator() {
        return access.operatorId().orElse(null);
    }

    private List<CorrectionView> views(List<Correction> corrections) {
        Map<UUID, String> known = names.of(corrections.stream()
                .flatMap(one -> Stream.of(one.correctedBy(), one.withdrawnBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return corrections.stream().map(one -> view(one, known)).toList();
    }

    private static CorrectionView view(Correction one, Map<UUID, String> names) {
        return new CorrectionView(
                one.id(),
                one.messageId(),
                one.conversationId(),
                one.text(),
                one.verdict().aspect(),
                one.verdict().value(),
                one.formerValue(),
                one.correctedBy(),
                nameOf(one.correctedBy(), names),
                one.correctedAt(),
                one.withdrawnBy(),
                nameOf(one.withdrawnBy(), names),
                one.withdrawnAt());
    }

    private static @Nullable String nameOf(@Nullable UUID operator, Map<UUID, String> names) {
        return operator == null ? null : names.get(operator);
    }
}

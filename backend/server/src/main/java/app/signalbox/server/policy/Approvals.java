package app.signalbox.server.policy;

import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.policy.ApprovalRows.Granted;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What networks have approved for the bound tenant. Noting, withdrawing and listing is not for the inside of a
 * transaction: names of operators are out of a tenant's reach.
 */
@Service
public class Approvals {

    private static final int LONGEST_NOTE = 500;

    private final ApprovalRows rows;
    private final Access access;
    private final OperatorNames names;
    private final Clock clock;

    Approvals(ApprovalRows rows, Access access, OperatorNames names, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    /** What is approved, for {@link Facts#withApprovals}; joins the running transaction. */
    public Set<Approval> held() {
        return rows.all().stream().map(Granted::approval).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Notes an approval; noting it again replaces the former note.
     *
     * @param note where it can be looked up, at most 500 characters
     * @throws InvalidApprovalException if no network gives it for a whole brand, or the note is too long
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public ApprovalView grant(Approval approval, @Nullable String note) {
        CurrentTenant.get();
        if (isForEachPerson(approval)) {
            throw new InvalidApprovalException(
                    "This consent is each person's own. Ask the person, and note it with the contact.");
        }
        var granted = new Granted(
                approval,
                access.operatorId().orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                shortNote(note));
        rows.put(granted);
        return views(List.of(granted)).getFirst();
    }

    /** Takes an approval back: what needs it is refused from now on. Doing so once more changes nothing. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public void withdraw(Approval approval) {
        CurrentTenant.get();
        rows.remove(approval);
    }

    /** All that are noted. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public List<ApprovalView> list() {
        CurrentTenant.get();
        return views(rows.all());
    }

    private List<ApprovalView> views(List<Granted> granted) {
        Map<UUID, String> known = names.of(granted.stream()
                .map(Granted::grantedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return granted.stream().map(one -> view(one, known)).toList();
    }

    private static ApprovalView view(Granted one, Map<UUID, String> names) {
        UUID by = one.grantedBy();
        return new ApprovalView(one.approval(), by, by == null ? null : names.get(by), one.grantedAt(), one.note());
    }

    private static boolean isForEachPerson(Approval approval) {
        return switch (approval) {
            case OFF_PLATFORM_MATCHING_CONSENT -> true;
            case X_AI_REPLIES, X_AUTOMATED_LABEL, HUMAN_AGENT_TAG, LINKEDIN_MODEL_USE -> false;
        };
    }

    private static @Nullable String shortNote(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        String text = note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw new InvalidApprovalException("A note has at most %d characters. Shorten it.".formatted(LONGEST_NOTE));
        }
        return text;
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.NoteView;
import app.signalbox.contract.desk.WriteNote;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.identity.TenantOperators;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Private remarks beside the bound tenant's conversations. Not inside a transaction: names of operators are out of a
 * tenant's reach.
 */
@Service
public class Notes {

    private static final int LONGEST = 5_000;

    private final NoteRows rows;
    private final Mentions mentions;
    private final TenantOperators operators;
    private final OperatorNames names;
    private final Access access;
    private final Clock clock;

    Notes(
            NoteRows rows,
            Mentions mentions,
            TenantOperators operators,
            OperatorNames names,
            Access access,
            Clock clock) {
        this.rows = rows;
        this.mentions = mentions;
        this.operators = operators;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    /** A conversation's notes, oldest first. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<NoteView> list(UUID conversation) {
        return rows.ofConversation(conversation);
    }

    /**
     * Writes a note; {@code @name} mentions an operator who may read the inbox.
     *
     * @throws InvalidNoteException if it is empty or too long
     * @throws app.signalbox.server.inbox.UnknownConversationException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public NoteView write(UUID conversation, WriteNote written) {
        String text = Objects.requireNonNullElse(written.text(), "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new InvalidNoteException("Write 1 to 5,000 characters.");
        }
        UUID author = access.operatorId().orElse(null);
        NoteView note = new NoteView(
                TimeOrderedId.next(clock),
                conversation,
                author,
                nameOf(author),
                text,
                mentioned(text),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(note);
        mentions.tell(note);
        return note;
    }

    /**
     * Deletes a note.
     *
     * @throws ForeignNoteException if somebody else wrote it
     * @throws UnknownNoteException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public void delete(UUID id) {
        NoteView note = rows.find(id).orElseThrow(() -> new UnknownNoteException(id));
        if (!Objects.equals(note.authorId(), access.operatorId().orElse(null))) {
            throw new ForeignNoteException();
        }
        rows.delete(note);
    }

    /** The last 100 notes that mention the caller, latest first; none for a machine. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<NoteView> mentions() {
        return access.operatorId().map(rows::mentioning).orElse(List.of());
    }

    /** A first name is enough where only one has it; the whole name always is. */
    private List<UUID> mentioned(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        List<TenantOperator> all = operators.thatMay(Permission.READ_INBOX, CurrentTenant.get());
        String said = text.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> names(said, one.name()) || (names(said, firstName(one)) && isOnly(one, all)))
                .map(TenantOperator::id)
                .toList();
    }

    private static boolean isOnly(TenantOperator operator, List<TenantOperator> all) {
        return all.stream()
                        .filter(other -> firstName(other).equals(firstName(operator)))
                        .count()
                == 1;
    }

    private static String firstName(TenantOperator operator) {
        return operator.name().split(" ", 2)[0];
    }

    private static boolean names(String said, String name) {
        String wanted = "@" + name.toLowerCase(Locale.ROOT);
        for (int at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (end == said.length() || !Character.isLetterOrDigit(said.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String nameOf(@Nullable UUID operator) {
        return operator == null ? null : names.of(List.of(operator)).get(operator);
    }
}

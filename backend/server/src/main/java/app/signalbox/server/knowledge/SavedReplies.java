package app.signalbox.server.knowledge;

import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Texts of the bound tenant that are kept ready for answers. Drafts find what they say like an article, but for the
 * sentences with variables. Not to be called inside a transaction: models are asked once the text is kept.
 */
@Service
public class SavedReplies {

    private static final String MACHINE = "Signalbox";

    private final SavedReplyRows rows;
    private final ChunkRows chunks;
    private final Indexing indexing;
    private final Operators operators;
    private final Clock clock;

    SavedReplies(SavedReplyRows rows, ChunkRows chunks, Indexing indexing, Operators operators, Clock clock) {
        this.rows = rows;
        this.chunks = chunks;
        this.indexing = indexing;
        this.operators = operators;
        this.clock = clock;
    }

    /** All by shortcut; of one shortcut those for every network and language first. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<SavedReplyView> list() {
        CurrentTenant.get();
        return rows.list();
    }

    /**
     * Adds one.
     *
     * @throws InvalidSavedReplyException if something is missing or too long
     * @throws ShortcutTakenException if another for the same network and language has the shortcut
     */
    @PreAuthorize("@access.may('ANSWER')")
    public SavedReplyView add(WriteSavedReply reply) {
        CurrentTenant.get();
        SavedReplyView added = rows.add(SavedReply.of(TimeOrderedId.next(clock), reply), writer());
        indexing.catchUp();
        return added;
    }

    /**
     * Writes one anew.
     *
     * @throws InvalidSavedReplyException if something is missing or too long
     * @throws ShortcutTakenException if another for the same network and language has the shortcut
     * @throws UnknownSavedReplyException if there is none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public SavedReplyView change(UUID id, WriteSavedReply reply) {
        CurrentTenant.get();
        Set<UUID> before = passages(id);
        SavedReplyView changed = rows.change(SavedReply.of(id, reply), writer());
        indexing.catchUp();
        Set<UUID> now = passages(id);
        forget(before, now);
        return changed;
    }

    /**
     * Removes one.
     *
     * @throws UnknownSavedReplyException if there is none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public void remove(UUID id) {
        CurrentTenant.get();
        Set<UUID> before = passages(id);
        rows.remove(id);
        forget(before, Set.of());
    }

    private Set<UUID> passages(UUID id) {
        return rows.article(id).map(chunks::ids).orElse(Set.of());
    }

    private void forget(Set<UUID> before, Set<UUID> now) {
        indexing.forget(before.stream()
                .filter(chunk -> !now.contains(chunk))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private String writer() {
        return operators.me().map(OperatorView::displayName).orElse(MACHINE);
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.server.inbox.DeskState;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What an act is about that stands beside conversations: who bears its label, and who is blocked. */
final class Marks {

    private final Set<UUID> labelled;
    private final Set<UUID> blocked;
    private final Set<UUID> changed = new HashSet<>();

    /**
     * @param labelled conversations that bear the act's label
     * @param blocked identities
     */
    Marks(Set<UUID> labelled, Set<UUID> blocked) {
        this.labelled = new HashSet<>(labelled);
        this.blocked = new HashSet<>(blocked);
    }

    boolean isLabelled(UUID conversation) {
        return labelled.contains(conversation);
    }

    boolean isBlocked(DeskState state) {
        return state.identityId() != null && blocked.contains(state.identityId());
    }

    void label(UUID conversation, boolean wanted) {
        mark(labelled, conversation, wanted);
    }

    void block(UUID identity, boolean wanted) {
        mark(blocked, identity, wanted);
    }

    /** Conversations or identities whose mark is another now. */
    Set<UUID> changed() {
        return changed;
    }

    /** Whether a conversation bears the label, or an identity is blocked. */
    boolean isMarked(UUID id) {
        return labelled.contains(id) || blocked.contains(id);
    }

    private void mark(Set<UUID> marked, UUID id, boolean wanted) {
        boolean other = wanted ? marked.add(id) : marked.remove(id);
        if (other) {
            changed.add(id);
        }
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the panel of queues asks of the server. */
interface QueueDesk {

    /** Counting ends here: this number means as many or more. */
    int MANY = 100;

    /** How many conversations these queues have in the place's scope, up to {@link #MANY}. */
    Map<Queue, Integer> counts(InboxPlace place, List<Queue> queues);

    /** Conversations in the place's scope that mention the operator, who has not opened them since, up to {@link #MANY}. */
    Set<UUID> unseenMentions(InboxPlace place);

    /** Those of these conversations of a brand that the place lists. */
    Set<UUID> among(InboxPlace place, String tenant, Collection<UUID> ids);

    /** The operator's own views, then those that others share. */
    List<SavedView> views();

    /**
     * Keeps a search.
     *
     * @throws app.signalbox.server.kernel.DomainException if it can't be kept like this
     */
    SavedView keep(SaveView view);

    /** Changes a view of the operator's own. */
    SavedView change(UUID id, SaveView view);

    /** Removes a view of the operator's own. */
    void remove(UUID id);
}

package app.signalbox.server.inbox;

import app.signalbox.server.identity.Access;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The inbox's side of what the desk does to all that match, in-process only. */
@Service
public class DeskTargets {

    private final ConversationSearch search;
    private final Access access;

    DeskTargets(ConversationSearch search, Access access) {
        this.search = search;
        this.access = access;
    }

    /**
     * Makes all that the filter lets through the items of an act that waits for them, the latest first.
     *
     * @param except left out
     * @return how many there are, {@code most} for as many or more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int put(UUID act, InboxFilter filter, Collection<UUID> except, int most) {
        return filter.of(SearchField.BRAND).allows(CurrentTenant.get().slug())
                ? search.putIntoAct(new SearchParameters(filter, access.operatorId()), act, except, most)
                : 0;
    }
}

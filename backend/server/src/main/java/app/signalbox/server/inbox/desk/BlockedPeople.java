package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.BlockedPerson;
import app.signalbox.contract.desk.DeskVerb;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * People whose messages go to spam at once. Not inside a transaction: names of operators are out of a tenant's reach.
 */
@Service
public class BlockedPeople {

    private final BlockRows rows;
    private final ActWork work;
    private final Makers makers;

    BlockedPeople(BlockRows rows, ActWork work, Makers makers) {
        this.rows = rows;
        this.work = work;
        this.makers = makers;
    }

    /** Who is blocked, the last 500, latest first. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<BlockedPerson> list() {
        return rows.latest();
    }

    /**
     * Lets a person's next messages in again; what is in spam stays there. Who did it is told where they were blocked.
     */
    @PreAuthorize("@access.may('ANSWER')")
    public void unblock(UUID identityId) {
        Optional<UUID> conversation = rows.conversationOf(identityId);
        if (conversation.isEmpty()) {
            rows.delete(identityId);
        } else {
            var order = new Order(DeskVerb.UNBLOCK, null, null);
            work.begin(order, makers.caller(), List.of(conversation.get()), List.of());
        }
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.NoteView;
import app.signalbox.contract.desk.UnseenMention;
import app.signalbox.server.identity.Access;
import app.signalbox.server.kernel.Listeners;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who is mentioned in notes, and whether they have seen it. Not inside a transaction: what is kept of it over all
 * tenants is out of a tenant's reach.
 */
@Service
public class Mentions {

    private final MentionRows rows;
    private final TenantAccess tenantAccess;
    private final Access access;
    private final Listeners<Mentioned> listeners = new Listeners<>();

    Mentions(MentionRows rows, TenantAccess tenantAccess, Access access) {
        this.rows = rows;
        this.tenantAccess = tenantAccess;
        this.access = access;
    }

    /**
     * A note that mentions somebody was written.
     *
     * @param tenant slug
     */
    public record Mentioned(String tenant, NoteView note) {

        /** Whether it is news to this operator. */
        public boolean concerns(UUID operator) {
            return note.mentioned().contains(operator) && !operator.equals(note.authorId());
        }
    }

    /**
     * Conversations with mentions of the caller that they have not opened since, latest mention first: those of the
     * bound tenant, otherwise those of all that the caller may see.
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<UnseenMention> unseen(int most) {
        Optional<Set<Integer>> tenants =
                CurrentTenant.find().map(one -> Set.of(one.id())).or(tenantAccess::visibleTenants);
        return access.operatorId()
                .map(operator -> rows.unseen(operator, tenants, most))
                .orElse(List.of());
    }

    /** The caller has opened a conversation of the bound tenant. Returns whether that was news. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public boolean see(UUID conversation) {
        return access.operatorId()
                .filter(operator -> rows.see(CurrentTenant.get().id(), operator, conversation) > 0)
                .isPresent();
    }

    /** Tells of every note with mentions from now on, in any tenant, until the answer is run; on the writer's thread. */
    public Runnable follow(Consumer<Mentioned> listener) {
        return listeners.add(listener);
    }

    /** A note of the bound tenant is there. */
    void tell(NoteView note) {
        if (!note.mentioned().isEmpty()) {
            listeners.tell(new Mentioned(CurrentTenant.get().slug(), note));
        }
    }
}

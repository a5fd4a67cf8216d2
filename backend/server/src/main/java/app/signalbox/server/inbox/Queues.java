package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Access;
import app.signalbox.server.inbox.Position.Listed;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.web.PageLimit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's conversations as lists: searched, ordered, counted. */
@Service
public class Queues {

    private final ConversationSearch search;
    private final InboxQueries queries;
    private final Access access;

    Queues(ConversationSearch search, InboxQueries queries, Access access) {
        this.search = search;
        this.queries = queries;
        this.access = access;
    }

    /**
     * A page of conversations.
     *
     * @param cursor {@code nextCursor} of the page before in the same order, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public Page<ConversationSummary> list(InboxFilter filter, InboxOrder order, @Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        List<Listed> found = find(filter, order, Position.of(order, cursor), size.andOneMore());
        boolean more = found.size() > size.rows();
        List<Listed> page = more ? found.subList(0, size.rows()) : found;
        return new Page<>(
                queries.inOrder(page.stream().map(Listed::conversationId).toList()),
                more ? Position.behind(order, page.getLast()) : null);
    }

    /** Those of these conversations that a list with this filter has. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public Set<UUID> among(InboxFilter filter, Collection<UUID> ids) {
        return ids.isEmpty() || isOfAnotherBrand(filter) ? Set.of() : search.among(parameters(filter), ids);
    }

    /**
     * How many conversations each filter lets through, in the same order.
     *
     * @param most where counting ends, so that it stays cheap: this number means as many or more
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<Integer> counts(List<InboxFilter> filters, int most) {
        return filters.stream()
                .map(filter -> isOfAnotherBrand(filter) ? 0 : search.count(parameters(filter), most))
                .toList();
    }

    /** What the order knows of the first conversations behind a position; the caller may read this inbox. */
    @Transactional(readOnly = true)
    List<Listed> find(InboxFilter filter, InboxOrder order, Position after, int limit) {
        return isOfAnotherBrand(filter) ? List.of() : search.list(parameters(filter), order, after, limit);
    }

    private SearchParameters parameters(InboxFilter filter) {
        return new SearchParameters(filter, access.operatorId());
    }

    private static boolean isOfAnotherBrand(InboxFilter filter) {
        return !filter.of(SearchField.BRAND).allows(CurrentTenant.get().slug());
    }
}

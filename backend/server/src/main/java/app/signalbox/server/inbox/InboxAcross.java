package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Access;
import app.signalbox.server.inbox.InboxHeads.Head;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.TenantRound;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.web.PageLimit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The conversations of all tenants whose inbox the caller may read. Sorted by heads without content where these tell
 * enough; what only content tells, and the rows, are read tenant by tenant, each behind its own wall.
 */
@Service
public class InboxAcross {

    private final InboxHeads heads;
    private final AcrossSearch search;
    private final Queues queues;
    private final Inbox inbox;
    private final Tenants tenants;
    private final TenantRound round;
    private final TenantAccess tenantAccess;
    private final Access access;

    InboxAcross(
            InboxHeads heads,
            AcrossSearch search,
            Queues queues,
            Inbox inbox,
            Tenants tenants,
            TenantRound round,
            TenantAccess tenantAccess,
            Access access) {
        this.heads = heads;
        this.search = search;
        this.queues = queues;
        this.inbox = inbox;
        this.tenants = tenants;
        this.round = round;
        this.tenantAccess = tenantAccess;
        this.access = access;
    }

    /** A page of conversations, latest message first; see {@link #list(InboxFilter, InboxOrder, String, int)}. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Page<ConversationSummary> list(InboxFilter filter, @Nullable String cursor, int limit) {
        return list(filter, InboxOrder.LATEST, cursor, limit);
    }

    /**
     * A page of conversations. It may be shorter than the limit although another follows, where rows belong to tenants
     * whose inbox the caller may not read.
     *
     * @param cursor {@code nextCursor} of the page before in the same order, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Page<ConversationSummary> list(InboxFilter filter, InboxOrder order, @Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        Position after = Position.of(order, cursor);
        List<Head> found = filter.asksForContent()
                ? search.find(filter, order, after, size.andOneMore())
                : heads.list(tenantAccess.visibleTenants(), parameters(filter), order, after, size.andOneMore());
        boolean more = found.size() > size.rows();
        List<Head> page = more ? found.subList(0, size.rows()) : found;
        return new Page<>(
                rows(page), more ? Position.behind(order, page.getLast().listed()) : null);
    }

    /** How many conversations each filter lets through, counted up to {@code most}. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<Integer> counts(List<InboxFilter> filters, int most) {
        return filters.stream()
                .map(filter -> filter.asksForContent()
                        ? search.find(filter, InboxOrder.LATEST, Position.of(InboxOrder.LATEST, null), most)
                                .size()
                        : heads.count(tenantAccess.visibleTenants(), parameters(filter), most))
                .toList();
    }

    /** How many conversations the filter lets through, by brand, each counted up to {@code most}; brands without any are left out. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Map<String, Integer> countByTenant(InboxFilter filter, int most) {
        List<Tenant> where = tenants.active(heads.tenantsWith(tenantAccess.visibleTenants(), parameters(filter)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        round.read(where, () -> count(filter, most)).forEach((tenant, count) -> {
            if (count > 0) {
                counts.put(tenant.slug(), count);
            }
        });
        return counts;
    }

    private int count(InboxFilter filter, int most) {
        return access.may("READ_INBOX") ? queues.counts(List.of(filter), most).getFirst() : 0;
    }

    private SearchParameters parameters(InboxFilter filter) {
        return new SearchParameters(filter, access.operatorId());
    }

    private List<ConversationSummary> rows(List<Head> page) {
        Map<Integer, List<UUID>> ids = page.stream()
                .collect(Collectors.groupingBy(
                        Head::tenantId,
                        Collectors.mapping(head -> head.listed().conversationId(), Collectors.toList())));
        Map<Integer, Map<UUID, ConversationSummary>> found = new HashMap<>();
        round.read(
                        tenants.active(ids.keySet()),
                        () -> load(ids.get(CurrentTenant.get().id())))
                .forEach((tenant, rows) -> found.put(tenant.id(), byId(rows)));
        return page.stream()
                .map(head -> found.getOrDefault(head.tenantId(), Map.of())
                        .get(head.listed().conversationId()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<ConversationSummary> load(@Nullable List<UUID> ids) {
        return ids != null && access.may("READ_INBOX") ? inbox.summaries(ids) : List.of();
    }

    private static Map<UUID, ConversationSummary> byId(List<ConversationSummary> rows) {
        return rows.stream().collect(Collectors.toMap(ConversationSummary::id, row -> row));
    }
}

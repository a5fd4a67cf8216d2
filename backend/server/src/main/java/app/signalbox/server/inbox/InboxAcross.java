package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Access;
import app.signalbox.server.inbox.InboxHeads.Head;
import app.signalbox.server.inbox.Position.Listed;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.web.PageLimit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The conversations of all tenants whose inbox the caller may read. Sorted by heads without content where these tell
 * enough, otherwise searched tenant by tenant; the rows are loaded tenant by tenant, each behind its own wall.
 */
@Service
public class InboxAcross {

    private final InboxHeads heads;
    private final Queues queues;
    private final Inbox inbox;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final TenantAccess tenantAccess;
    private final Access access;

    InboxAcross(
            InboxHeads heads,
            Queues queues,
            Inbox inbox,
            Tenants tenants,
            CurrentTenant currentTenant,
            TenantAccess tenantAccess,
            Access access) {
        this.heads = heads;
        this.queues = queues;
        this.inbox = inbox;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
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
                ? search(filter, order, after, size.andOneMore())
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
                        ? search(filter, InboxOrder.LATEST, Position.of(InboxOrder.LATEST, null), most)
                                .size()
                        : heads.count(tenantAccess.visibleTenants(), parameters(filter), most))
                .toList();
    }

    /** How many conversations the filter lets through, by brand, each counted up to {@code most}; brands without any are left out. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Map<String, Integer> countByTenant(InboxFilter filter, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int id : heads.tenantsWith(tenantAccess.visibleTenants(), parameters(filter))) {
            Tenant tenant = tenants.get(id);
            int count = currentTenant.call(
                    tenant,
                    () -> access.may("READ_INBOX")
                            ? queues.counts(List.of(filter), most).getFirst()
                            : 0);
            if (count > 0) {
                counts.put(tenant.slug(), count);
            }
        }
        return counts;
    }

    private List<Head> search(InboxFilter filter, InboxOrder order, Position after, int limit) {
        return heads.tenantsWith(tenantAccess.visibleTenants(), parameters(filter)).stream()
                .flatMap(tenant -> searchIn(tenant, filter, order, after, limit))
                .sorted(by(order))
                .limit(limit)
                .toList();
    }

    private Stream<Head> searchIn(int tenant, InboxFilter filter, InboxOrder order, Position after, int limit) {
        List<Listed> found = currentTenant.call(
                tenants.get(tenant),
                () -> access.may("READ_INBOX") ? queues.find(filter, order, after, limit) : List.of());
        return found.stream().map(listed -> new Head(tenant, listed));
    }

    private static Comparator<Head> by(InboxOrder order) {
        // The database compares ids as bytes, which their text does as well.
        Comparator<Head> byId =
                Comparator.comparing(head -> head.listed().conversationId().toString());
        return switch (order) {
            case LATEST ->
                Comparator.<Head, Instant>comparing(head -> head.listed().lastMessageAt())
                        .thenComparing(byId)
                        .reversed();
            case URGENT ->
                Comparator.<Head, Instant>comparing(
                                head -> Objects.requireNonNullElse(head.listed().answerBy(), Instant.MAX))
                        .thenComparing(head -> head.listed().since())
                        .thenComparing(byId);
        };
    }

    private SearchParameters parameters(InboxFilter filter) {
        return new SearchParameters(filter, access.operatorId());
    }

    private List<ConversationSummary> rows(List<Head> page) {
        Map<UUID, ConversationSummary> rows = new HashMap<>();
        page.stream()
                .collect(Collectors.groupingBy(
                        Head::tenantId,
                        Collectors.mapping(head -> head.listed().conversationId(), Collectors.toList())))
                .forEach((tenant, ids) -> load(tenant, ids).forEach(row -> rows.put(row.id(), row)));
        return page.stream()
                .map(head -> rows.get(head.listed().conversationId()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<ConversationSummary> load(int tenantId, List<UUID> ids) {
        return currentTenant.call(
                tenants.get(tenantId), () -> access.may("READ_INBOX") ? inbox.summaries(ids) : List.of());
    }
}

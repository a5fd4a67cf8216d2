package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Access;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The conversations of all tenants whose inbox the caller may read. Sorted by heads without content; the rows are
 * then loaded tenant by tenant, each behind its own wall.
 */
@Service
public class InboxAcross {

    private final InboxHeads heads;
    private final Inbox inbox;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final TenantAccess tenantAccess;
    private final Access access;

    InboxAcross(
            InboxHeads heads,
            Inbox inbox,
            Tenants tenants,
            CurrentTenant currentTenant,
            TenantAccess tenantAccess,
            Access access) {
        this.heads = heads;
        this.inbox = inbox;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.tenantAccess = tenantAccess;
        this.access = access;
    }

    /**
     * A page of conversations, latest message first. It may be shorter than the limit although another follows, where
     * rows belong to tenants whose inbox the caller may not read.
     *
     * @param filter by status, intent and channel; its other parts are for one tenant's inbox
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Page<ConversationSummary> list(InboxFilter filter, @Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        List<InboxHeads.Head> found = tenantAccess
                .visibleTenants()
                .map(visible -> heads.list(visible, filter, Position.of(cursor), size.andOneMore()))
                .orElseGet(() -> heads.listAll(filter, Position.of(cursor), size.andOneMore()));
        boolean more = found.size() > size.rows();
        List<InboxHeads.Head> page = more ? found.subList(0, size.rows()) : found;
        String next = more
                ? Cursor.behind(page.getLast().lastMessageAt(), page.getLast().conversationId())
                        .text()
                : null;
        return new Page<>(rows(page), next);
    }

    private List<ConversationSummary> rows(List<InboxHeads.Head> page) {
        Map<UUID, ConversationSummary> rows = new HashMap<>();
        page.stream()
                .collect(Collectors.groupingBy(
                        InboxHeads.Head::tenantId,
                        Collectors.mapping(InboxHeads.Head::conversationId, Collectors.toList())))
                .forEach((tenant, ids) -> load(tenant, ids).forEach(row -> rows.put(row.id(), row)));
        return page.stream()
                .map(head -> rows.get(head.conversationId()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<ConversationSummary> load(int tenantId, List<UUID> ids) {
        return currentTenant.call(
                tenants.get(tenantId), () -> access.may("READ_INBOX") ? inbox.summaries(ids) : List.of());
    }
}

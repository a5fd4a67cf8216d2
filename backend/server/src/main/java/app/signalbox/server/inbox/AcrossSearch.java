package app.signalbox.server.inbox;

import app.signalbox.server.identity.Access;
import app.signalbox.server.inbox.InboxHeads.Head;
import app.signalbox.server.inbox.Position.Listed;
import app.signalbox.server.inbox.SearchClues.Found;
import app.signalbox.server.inbox.SearchClues.Question;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.TenantRound;
import app.signalbox.server.tenancy.Tenants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds over many tenants what only content can tell. */
@Component
class AcrossSearch {

    private final InboxHeads heads;
    private final ConversationSearch search;
    private final SearchClues clues;
    private final Tenants tenants;
    private final TenantRound round;
    private final TenantAccess tenantAccess;
    private final Access access;

    AcrossSearch(
            InboxHeads heads,
            ConversationSearch search,
            SearchClues clues,
            Tenants tenants,
            TenantRound round,
            TenantAccess tenantAccess,
            Access access) {
        this.heads = heads;
        this.search = search;
        this.clues = clues;
        this.tenants = tenants;
        this.round = round;
        this.tenantAccess = tenantAccess;
        this.access = access;
    }

    /** The first conversations behind a position, of the tenants whose inbox the caller may read. */
    List<Head> find(InboxFilter filter, InboxOrder order, Position after, int limit) {
        SearchParameters asked = new SearchParameters(filter, access.operatorId());
        List<Tenant> where = tenants.active(heads.tenantsWith(tenantAccess.visibleTenants(), asked));
        if (where.isEmpty()) {
            return List.of();
        }
        List<Head> found = asked.gathers()
                ? new Way(asked, order, limit).find(where, after)
                : inEach(where, asked, order, after, limit);
        return found.stream().sorted(Head.by(order)).limit(limit).toList();
    }

    private List<Head> inEach(List<Tenant> where, SearchParameters asked, InboxOrder order, Position after, int limit) {
        List<Head> found = new ArrayList<>();
        round.read(where, () -> mayRead() ? search.list(asked, order, after, limit) : List.<Listed>of())
                .forEach((tenant, rows) -> rows.forEach(row -> found.add(new Head(tenant.id(), row))));
        return found;
    }

    private boolean mayRead() {
        return access.may("READ_INBOX");
    }

    /**
     * One search for words or names. What is frequent is met soon on the way through the heads, so that only tenants
     * on that way are asked, and only for what the way has of them. Otherwise each tells all it has where that is
     * little. Those that have much search alone where they are few or the way through their heads gets long.
     */
    private final class Way {

        private static final int FIRST_STEP = 2;
        private static final int GROWTH = 4;
        private static final int STEPS = 3;
        private static final int FEW = 8;

        private final SearchParameters asked;
        private final InboxOrder order;
        private final int limit;
        private final Question question;
        private final Map<Integer, Set<UUID>> gathered = new HashMap<>();

        Way(SearchParameters asked, InboxOrder order, int limit) {
            this.asked = asked;
            this.order = order;
            this.limit = limit;
            this.question = clues.question(asked);
        }

        /** In no order, and maybe more than the limit. */
        List<Head> find(List<Tenant> where, Position after) {
            int length = FIRST_STEP * limit;
            List<Head> step = heads.walk(where, asked, order, after, length);
            List<Head> met = ask(where, step);
            if (step.size() < length || met.size() >= limit) {
                return met;
            }
            Set<Integer> seen = step.stream().map(Head::tenantId).collect(Collectors.toSet());
            look(where.stream().filter(tenant -> !seen.contains(tenant.id())).toList(), Map.of());
            List<Head> found = new ArrayList<>(heads.among(gathered, asked, order, after, limit));
            met.stream().filter(head -> !gathered.containsKey(head.tenantId())).forEach(found::add);
            List<Tenant> rich = where.stream()
                    .filter(tenant -> !gathered.containsKey(tenant.id()))
                    .toList();
            if (rich.size() > FEW) {
                return goOn(rich, found, step.getLast());
            }
            if (!rich.isEmpty()) {
                found.addAll(inEach(rich, asked, order, behind(step.getLast()), limit));
            }
            return found;
        }

        private List<Head> goOn(List<Tenant> rich, List<Head> found, Head last) {
            Head reached = last;
            int length = FIRST_STEP * limit;
            for (int step = 1; step < STEPS && isShort(found, reached); step++) {
                length *= GROWTH;
                List<Head> next = heads.walk(rich, asked, order, behind(reached), length);
                found.addAll(ask(rich, next));
                if (next.size() < length) {
                    return found;
                }
                reached = next.getLast();
            }
            if (isShort(found, reached)) {
                found.addAll(inEach(rich, asked, order, behind(reached), limit));
            }
            return found;
        }

        /** Whether a page isn't full of what is known for certain to come first. */
        private boolean isShort(List<Head> found, Head reached) {
            Comparator<Head> by = Head.by(order);
            return found.stream().filter(head -> by.compare(head, reached) <= 0).count() < limit;
        }

        private Position behind(Head head) {
            return Position.of(order, Position.behind(order, head.listed()));
        }

        /** Those of a step that are asked for. */
        private List<Head> ask(List<Tenant> where, List<Head> step) {
            Map<Integer, List<UUID>> these = step.stream()
                    .collect(Collectors.groupingBy(
                            Head::tenantId,
                            Collectors.mapping(head -> head.listed().conversationId(), Collectors.toList())));
            Map<Integer, Set<UUID>> met = look(
                    where.stream()
                            .filter(tenant -> these.containsKey(tenant.id()))
                            .toList(),
                    these);
            return step.stream()
                    .filter(head -> met.getOrDefault(head.tenantId(), Set.of())
                            .contains(head.listed().conversationId()))
                    .toList();
        }

        private Map<Integer, Set<UUID>> look(List<Tenant> where, Map<Integer, List<UUID>> these) {
            Map<Integer, Set<UUID>> met = new HashMap<>();
            round.read(where, () -> look(these)).forEach((tenant, found) -> {
                met.put(tenant.id(), found.ids());
                if (found.all()) {
                    gathered.put(tenant.id(), found.ids());
                }
            });
            return met;
        }

        private Found look(Map<Integer, List<UUID>> these) {
            return mayRead()
                    ? clues.look(
                            question, these.getOrDefault(CurrentTenant.get().id(), List.of()))
                    : Found.NOTHING;
        }
    }
}

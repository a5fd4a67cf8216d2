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
import app.signalbox.server.tenancy.UnknownTenantException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final CurrentTenant currentTenant;
    private final TenantAccess tenantAccess;
    private final Access access;

    AcrossSearch(
            InboxHeads heads,
            ConversationSearch search,
            SearchClues clues,
            Tenants tenants,
            TenantRound round,
            CurrentTenant currentTenant,
            TenantAccess tenantAccess,
            Access access) {
        this.heads = heads;
        this.search = search;
        this.clues = clues;
        this.tenants = tenants;
        this.round = round;
        this.currentTenant = currentTenant;
        this.tenantAccess = tenantAccess;
        this.access = access;
    }

    /** The first conversations behind a position, of the tenants whose inbox the caller may read. */
    List<Head> find(InboxFilter filter, InboxOrder order, Position after, int limit) {
        SearchParameters asked = new SearchParameters(filter, access.operatorId());
        List<Tenant> where = tenants.active(heads.tenantsWith(tenantAccess.visibleTenants(), asked)).stream()
                .filter(this::isReadable)
                .toList();
        if (where.isEmpty()) {
            return List.of();
        }
        return new Way(where, asked, order, limit)
                .find(after).stream().sorted(Head.by(order)).limit(limit).toList();
    }

    private static List<Head> headsOf(Map<Tenant, List<Listed>> found) {
        List<Head> heads = new ArrayList<>();
        found.forEach((tenant, rows) -> rows.forEach(row -> heads.add(new Head(tenant.id(), row))));
        return heads;
    }

    private boolean isReadable(Tenant tenant) {
        try {
            return currentTenant.call(tenant, () -> access.may("READ_INBOX"));
        } catch (UnknownTenantException closed) {
            return false;
        }
    }

    /**
     * One search. What is frequent is met soon on the way through the heads, so that only tenants on that way are asked;
     * labels need no way, because each tenant tells at once who has them. Otherwise each tells all it has where that is
     * little; those that have much search alone where they are few or the way through their heads gets long.
     */
    private final class Way {

        private static final int FIRST_STEP = 2;
        private static final int LONGEST = 20;
        private static final int GROWTH = 4;
        private static final int STEPS = 3;
        private static final int FEW = 8;

        private final List<Tenant> where;
        private final SearchParameters asked;
        private final InboxOrder order;
        private final int limit;
        private final Question question;
        private final Map<Integer, Found> known = new HashMap<>();

        Way(List<Tenant> where, SearchParameters asked, InboxOrder order, int limit) {
            this.where = where;
            this.asked = asked;
            this.order = order;
            this.limit = limit;
            this.question = clues.question(asked);
        }

        /** In no order, and maybe more than the limit. */
        List<Head> find(Position after) {
            return asked.hasOnlyLabels() ? gather(List.of(), after, after) : walk(after);
        }

        private List<Head> walk(Position after) {
            Set<Integer> tenants = ids(where);
            List<Head> met = new ArrayList<>();
            Position reached = after;
            int walked = 0;
            for (int length = FIRST_STEP * limit; length > 0; length = lengthToGo(met.size(), walked)) {
                List<Head> step = heads.walk(tenants, asked, order, reached, length);
                met.addAll(ask(step));
                if (step.size() < length || met.size() >= limit) {
                    return met;
                }
                walked += length;
                reached = behind(step.getLast());
            }
            return gather(met, after, reached);
        }

        /** How long the next step is for a page to be full after it if things go on like this; 0 if that is far. */
        private int lengthToGo(int met, int walked) {
            long expected = met == 0 ? Integer.MAX_VALUE : (limit - met) * (long) walked / met;
            return walked + expected > (long) LONGEST * limit ? 0 : (int) (expected + expected / 2 + FIRST_STEP);
        }

        /**
         * All of those that have few, and of the others what was met and what comes behind it. Who is known to have much
         * searches while the others are asked.
         */
        private List<Head> gather(List<Head> met, Position after, Position reached) {
            List<Tenant> alone = rich().size() > FEW ? List.of() : rich();
            Supplier<Map<Tenant, List<Listed>>> searching =
                    round.beginAtLength(alone, () -> search.list(asked, order, reached, limit));
            look(where);
            Map<Integer, Set<UUID>> gathered = known.entrySet().stream()
                    .filter(each -> each.getValue().all())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().ids()));
            List<Head> all = new ArrayList<>(heads.among(gathered, asked, order, after, limit));
            met.stream().filter(head -> !gathered.containsKey(head.tenantId())).forEach(all::add);
            List<Tenant> left = new ArrayList<>(rich());
            left.removeAll(alone);
            all.addAll(headsOf(searching.get()));
            if (left.size() > FEW) {
                goOn(left, all, reached);
            } else {
                all.addAll(each(left, reached));
            }
            return all;
        }

        private List<Head> each(List<Tenant> rich, Position from) {
            return headsOf(round.readAtLength(rich, () -> search.list(asked, order, from, limit)));
        }

        private List<Tenant> rich() {
            return where.stream()
                    .filter(tenant -> Optional.ofNullable(known.get(tenant.id()))
                            .filter(found -> !found.all())
                            .isPresent())
                    .toList();
        }

        private void goOn(List<Tenant> rich, List<Head> found, Position from) {
            Set<Integer> tenants = ids(rich);
            Position reached = from;
            int length = FIRST_STEP * limit;
            for (int step = 1; step < STEPS; step++) {
                length *= GROWTH;
                List<Head> next = heads.walk(tenants, asked, order, reached, length);
                found.addAll(ask(next));
                if (next.size() < length || isFull(found, next.getLast())) {
                    return;
                }
                reached = behind(next.getLast());
            }
            found.addAll(each(rich, reached));
        }

        /** Whether a page is full of what is known for certain to come first. */
        private boolean isFull(List<Head> found, Head reached) {
            Comparator<Head> by = Head.by(order);
            return found.stream().filter(head -> by.compare(head, reached) <= 0).count() >= limit;
        }

        private Position behind(Head head) {
            return Position.of(order, Position.behind(order, head.listed()));
        }

        /** Those of a step that are asked for. */
        private List<Head> ask(List<Head> step) {
            Map<Integer, Set<UUID>> these = step.stream()
                    .collect(Collectors.groupingBy(
                            Head::tenantId,
                            Collectors.mapping(head -> head.listed().conversationId(), Collectors.toSet())));
            look(where.stream().filter(tenant -> these.containsKey(tenant.id())).toList());
            Map<Integer, Set<UUID>> hits = new HashMap<>();
            Map<Tenant, Set<UUID>> open = new HashMap<>();
            Set<Tenant> called = new HashSet<>();
            for (Tenant tenant : where) {
                Found found = known.get(tenant.id());
                Set<UUID> ids = these.getOrDefault(tenant.id(), Set.of());
                if (found != null && found.all()) {
                    hits.put(tenant.id(), found.ids());
                } else if (found != null && !ids.isEmpty()) {
                    open.put(tenant, ids);
                    if (found.called()) {
                        called.add(tenant);
                    }
                }
            }
            clues.among(question, open, called).forEach((tenant, ids) -> hits.put(tenant.id(), ids));
            return step.stream()
                    .filter(head -> hits.getOrDefault(head.tenantId(), Set.of())
                            .contains(head.listed().conversationId()))
                    .toList();
        }

        private void look(List<Tenant> tenants) {
            List<Tenant> unknown = tenants.stream()
                    .filter(tenant -> !known.containsKey(tenant.id()))
                    .toList();
            clues.in(question, unknown).forEach((tenant, found) -> known.put(tenant.id(), found));
        }

        private static Set<Integer> ids(List<Tenant> tenants) {
            return tenants.stream().map(Tenant::id).collect(Collectors.toSet());
        }
    }
}

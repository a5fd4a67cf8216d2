package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskItem;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.identity.TenantOperators;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What people do to the bound tenant's conversations, one or many at once: written down with what was before, so that
 * it can be told and taken back. Not inside a transaction: names of operators are out of a tenant's reach.
 */
@Service
public class DeskActs {

    private static final int MOST = 50_000;

    private final ActWork work;
    private final ActBook book;
    private final Orders orders;
    private final ActProgress progress;
    private final TenantOperators operators;
    private final Makers makers;

    DeskActs(
            ActWork work, ActBook book, Orders orders, ActProgress progress, TenantOperators operators, Makers makers) {
        this.work = work;
        this.book = book;
        this.orders = orders;
        this.progress = progress;
        this.operators = operators;
        this.makers = makers;
    }

    /**
     * Does something to conversations. Up to 50 are done on return, more are done by a job.
     *
     * @throws InvalidDeskActException if it can't be done to any conversation
     * @throws app.signalbox.server.kernel.DomainException if it is one conversation and can't be done to it
     */
    @PreAuthorize("@access.may('ANSWER')")
    public DeskActView make(MakeDeskAct wanted) {
        if (wanted.matching() != null) {
            return makeAll(
                    wanted.verb(), wanted.value(), SearchText.read(wanted.matching()), Set.copyOf(wanted.except()));
        }
        Set<UUID> ids = new LinkedHashSet<>(wanted.conversationIds());
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new InvalidDeskActException("Name 1 to 50,000 conversations.");
        }
        List<TenantOperator> candidates = wanted.verb() == DeskVerb.ASSIGN ? candidates() : List.of();
        Order order = orders.read(wanted.verb(), wanted.value(), candidates);
        Act act = work.begin(order, makers.caller(), List.copyOf(ids), candidates);
        return book.view(act.id());
    }

    /**
     * Does something to all conversations that match now, up to 100,000.
     *
     * @param except left out, up to 50,000
     * @throws InvalidDeskActException if it can't be done to any conversation, or if too many match
     */
    @PreAuthorize("@access.may('ANSWER')")
    public DeskActView makeAll(
            @Nullable DeskVerb verb, @Nullable String value, InboxFilter matching, Set<UUID> except) {
        if (except.size() > MOST) {
            throw new InvalidDeskActException("Leave out up to 50,000 conversations.");
        }
        List<TenantOperator> candidates = verb == DeskVerb.ASSIGN ? candidates() : List.of();
        Order order = orders.read(verb, value, candidates);
        Act act = work.beginAll(order, makers.caller(), new Targets(matching, except), candidates);
        return book.view(act.id());
    }

    /**
     * How far an act is.
     *
     * @throws UnknownDeskActException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public DeskActView get(UUID id) {
        return book.view(id);
    }

    /**
     * What became of each conversation, in the order in which they were given.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Page<DeskItem> items(UUID id, @Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        int after = cursor == null || cursor.isBlank()
                ? 0
                : Math.toIntExact(Cursor.parse(cursor, 1).number(0));
        Map<Integer, DeskItem> found = book.page(id, after, size.andOneMore());
        List<Integer> positions = found.keySet().stream().limit(size.rows()).toList();
        String next =
                found.size() > size.rows() ? Cursor.behind(positions.getLast()).text() : null;
        return new Page<>(
                positions.stream()
                        .map(position -> Objects.requireNonNull(found.get(position)))
                        .toList(),
                next);
    }

    /**
     * Takes an act back where its conversations are still as it left them; the others stay and are listed. Doing so
     * again changes nothing.
     *
     * @throws UnknownDeskActException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public DeskActView undo(UUID id) {
        Act act = work.undo(id, makers.caller()).orElseThrow(() -> new UnknownDeskActException(id));
        return book.view(act.id());
    }

    /** Who did what to a conversation, the last 200 changes, latest first. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<HistoryEntry> history(UUID conversation) {
        return book.history(conversation);
    }

    /** To whom conversations can be given, by name. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<ColleagueView> colleagues() {
        return book.colleagues(candidates());
    }

    /** Says what an operator takes when conversations are given out by rule. */
    @PreAuthorize("@access.may('ANSWER')")
    public void setSkills(UUID operator, SetSkills skills) {
        if (candidates().stream().noneMatch(one -> one.id().equals(operator))) {
            throw new InvalidDeskActException("Nobody of this id may answer for this brand.");
        }
        book.setSkills(operator, skills);
    }

    /** Tells of acts that went on, in any tenant, until the answer is run; on the thread that went on with it. */
    public Runnable follow(Consumer<UUID> listener) {
        return progress.listen(listener);
    }

    private List<TenantOperator> candidates() {
        return operators.thatMay(Permission.ANSWER, CurrentTenant.get());
    }
}

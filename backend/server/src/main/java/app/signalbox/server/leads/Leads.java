package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.contacts.Contacts;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.ReadConversation;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.triage.LeadCapture;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's leads. */
@Service
public class Leads implements LeadCapture {

    private static final int ABOVE_ALL_SCORES = 101;

    private final LeadRegister register;
    private final InboxTriage inbox;
    private final Contacts contacts;
    private final PlatformRules rules;
    private final LeadViews views;
    private final LeadSettings settings;
    private final Clock clock;

    Leads(
            LeadRegister register,
            InboxTriage inbox,
            Contacts contacts,
            PlatformRules rules,
            LeadViews views,
            LeadSettings settings,
            Clock clock) {
        this.register = register;
        this.inbox = inbox;
        this.contacts = contacts;
        this.rules = rules;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A page of leads, best score first.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_LEADS')")
    @Transactional(readOnly = true)
    public Page<LeadView> list(@Nullable String cursor, int limit) {
        return pageOf(null, cursor, limit);
    }

    /** A page of the leads that stand in a stage; see {@link #list(String, int)}. */
    @PreAuthorize("@access.may('READ_LEADS')")
    @Transactional(readOnly = true)
    public Page<LeadView> list(LeadStage stage, @Nullable String cursor, int limit) {
        return pageOf(stage, cursor, limit);
    }

    private Page<LeadView> pageOf(@Nullable LeadStage stage, @Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        List<Lead> found = cursor == null || cursor.isBlank()
                ? register.page(stage, ABOVE_ALL_SCORES, new UUID(0, 0), size.andOneMore())
                : pageBehind(stage, Cursor.parse(cursor, 2), size);
        boolean more = found.size() > size.rows();
        List<Lead> page = more ? found.subList(0, size.rows()) : found;
        String next = more
                ? Cursor.behind(page.getLast().score(), page.getLast().leadId()).text()
                : null;
        return new Page<>(views.of(page), next);
    }

    /**
     * Makes leads of those of these conversations whose score says so and whose network's rules allow it, and brings
     * the scores of existing leads up to date.
     */
    @Override
    @Transactional
    public void capture(List<UUID> conversationIds) {
        List<ReadConversation> scored = inbox.lockReadings(conversationIds).stream()
                .filter(read -> read.triage().leadScore() != null && read.identityId() != null)
                .filter(read ->
                        rules.refusal(Action.CAPTURE_LEAD, read.channel(), null).isEmpty())
                .toList();
        Set<UUID> known = register.knownConversations(
                scored.stream().map(ReadConversation::conversationId).toList());
        Map<UUID, UUID> people = contacts.contactsOf(scored.stream()
                .map(ReadConversation::identityId)
                .filter(Objects::nonNull)
                .toList());
        scored.stream()
                .filter(read ->
                        known.contains(read.conversationId()) || scoreOf(read.triage()) >= settings.captureFrom())
                .flatMap(read -> leadOf(read, people))
                .forEach(register::put);
    }

    private List<Lead> pageBehind(@Nullable LeadStage stage, Cursor cursor, PageLimit size) {
        return register.page(stage, Math.toIntExact(cursor.number(0)), cursor.id(1), size.andOneMore());
    }

    private Stream<Lead> leadOf(ReadConversation read, Map<UUID, UUID> people) {
        UUID identity = read.identityId();
        UUID contact = identity == null ? null : people.get(identity);
        if (contact == null) {
            return Stream.empty();
        }
        TriageView triage = read.triage();
        int score = scoreOf(triage);
        return Stream.of(Lead.found(
                TimeOrderedId.next(clock),
                read.conversationId(),
                contact,
                read.channel(),
                score,
                Objects.requireNonNullElse(triage.leadScoreLow(), score),
                Objects.requireNonNullElse(triage.leadScoreHigh(), score),
                triage.leadReasons(),
                triage.triagedAt()));
    }

    private static int scoreOf(TriageView triage) {
        return Objects.requireNonNullElse(triage.leadScore(), 0);
    }
}

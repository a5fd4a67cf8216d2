package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.inbox.InboxChanges.InboxChange;
import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.inbox.presence.Attendance.AttendanceChange;
import app.signalbox.server.inbox.presence.Attendant;
import app.signalbox.server.inbox.presence.Seat;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.tenancy.UnknownTenantException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk over conversations in memory, latest message first, with cursors that count rows. */
final class FakeInboxDesk implements InboxDesk {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<ConversationSummary> conversations = new ArrayList<>();
    private final List<Consumer<InboxChange>> listeners = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<UUID, TriageView> readings = new HashMap<>();
    private final Map<UUID, DraftView> drafts = new HashMap<>();
    private CompletableFuture<?> finished = CompletableFuture.completedFuture(null);
    private @Nullable DraftView modelAnswer;
    private boolean away;
    private final List<OutboxAct> acts = new ArrayList<>();
    private final List<ReplyToConversation> replies = new ArrayList<>();
    private final List<OutboxEntry> entries = new ArrayList<>();
    private ReplyOptions options = answerable(new ReplyOption(ReplyForm.DIRECT, 1_000, true, null, null, null, null));
    private @Nullable DomainException refusal;
    private final List<SavedReplyView> savedReplies = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();
    private final List<String> ownSteps = new ArrayList<>();
    private final List<Consumer<AttendanceChange>> attending = new ArrayList<>();
    private final Map<UUID, List<Attendant>> present = new HashMap<>();
    private final Map<UUID, List<MessageView>> said = new HashMap<>();

    /** Puts a new conversation in, so many minutes old. */
    ConversationSummary add(String tenant, String who, int minutesOld) {
        ConversationSummary row = row(UUID.randomUUID(), tenant, who, ConversationStatus.NEW, minutesOld);
        conversations.add(row);
        return row;
    }

    /** Puts the same in as a public comment. */
    ConversationSummary addComment(String tenant, String who, int minutesOld) {
        ConversationSummary row =
                row(UUID.randomUUID(), tenant, who, ThreadKind.COMMENT, ConversationStatus.NEW, minutesOld);
        conversations.add(row);
        return row;
    }

    void read(ConversationSummary row, TriageView triage) {
        readings.put(row.id(), triage);
    }

    /** Lets the model write until then. */
    void writesUntil(CompletableFuture<?> end) {
        finished = end;
    }

    void propose(ConversationSummary row, DraftView draft) {
        drafts.put(row.id(), draft);
    }

    /** From now on nothing answers. */
    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    void close(String tenant) {
        closed.add(tenant);
    }

    void announce(ConversationSummary row) {
        InboxChange change = new InboxChange(idOf(row.tenant()), Set.of(row.id()));
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }

    int listeners() {
        return listeners.size();
    }

    ConversationStatus statusOf(UUID id) {
        return find(id).status();
    }

    @Override
    public Page<ConversationSummary> page(InboxPlace place, @Nullable String cursor, int limit) {
        check(place.scope());
        List<ConversationSummary> all = conversations.stream()
                .filter(place::shows)
                .sorted(Comparator.comparing(ConversationSummary::lastMessageAt).reversed())
                .toList();
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    @Override
    public Matching matching(InboxPlace place) {
        check(place.scope());
        Map<String, Integer> counts = new HashMap<>();
        conversations.stream().filter(place::shows).forEach(row -> counts.merge(row.tenant(), 1, Integer::sum));
        return new Matching(Matching.until(place.filter(), NOON.plusSeconds(1)), counts);
    }

    /** All of a brand. */
    List<UUID> all(String tenant) {
        return conversations.stream()
                .filter(row -> row.tenant().equals(tenant))
                .map(ConversationSummary::id)
                .toList();
    }

    @Override
    public List<ConversationSummary> rows(String tenant, List<UUID> ids) {
        check(tenant);
        return conversations.stream()
                .filter(row -> row.tenant().equals(tenant) && ids.contains(row.id()))
                .toList();
    }

    @Override
    public ConversationDetail detail(String tenant, UUID id) {
        check(tenant);
        ConversationSummary row = find(id);
        var message = new MessageView(
                new UUID(7, 7),
                "m-1",
                Direction.INBOUND,
                AuthorKind.CONTACT,
                row.contactName(),
                "Does the lamp dim?",
                row.lastMessageAt(),
                row.lastMessageAt(),
                0,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                List.of());
        return new ConversationDetail(
                row.id(),
                row.number(),
                row.tenant(),
                row.channel(),
                row.kind(),
                row.status(),
                row.contactName(),
                row.intent(),
                row.intentConfidence(),
                null,
                null,
                null,
                null,
                row.lastMessageAt(),
                row.lastMessageAt(),
                row.lastMessageText(),
                null,
                Stream.concat(Stream.of(message), said.getOrDefault(id, List.of()).stream())
                        .toList(),
                readings.get(id),
                drafts.get(id),
                null,
                row.assigneeName(),
                row.priority(),
                row.snoozedUntil(),
                row.answerBy(),
                row.labels());
    }

    @Override
    public Optional<String> brandOf(UUID id, Iterable<String> tenants) {
        return Optional.of(find(id).tenant());
    }

    /** Something more is said in a conversation. */
    void say(ConversationSummary row, Direction direction, String who, String words) {
        List<MessageView> before = said.computeIfAbsent(row.id(), key -> new ArrayList<>());
        before.add(new MessageView(
                UUID.randomUUID(),
                "m-" + UUID.randomUUID(),
                direction,
                direction == Direction.INBOUND ? AuthorKind.CONTACT : AuthorKind.OPERATOR,
                who,
                words,
                NOON,
                NOON,
                0,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                List.of()));
        announce(row);
    }

    void save(String shortcut, String title, String text) {
        savedReplies.add(new SavedReplyView(UUID.randomUUID(), shortcut, title, text, null, null, NOON));
    }

    private final List<OutgoingAttachment> files = new ArrayList<>();

    /** Files that wait for an answer. */
    List<OutgoingAttachment> files() {
        return List.copyOf(files);
    }

    @Override
    public OutgoingAttachment attach(String tenant, UUID id, String name, byte[] content) {
        check(tenant);
        if (refusal != null) {
            throw refusal;
        }
        var file = new OutgoingAttachment(
                UUID.randomUUID(), id, name, MediaKind.IMAGE, "image/png", content.length, "00", NOON, true);
        files.add(file);
        return file;
    }

    @Override
    public void detach(String tenant, UUID id, UUID attachmentId) {
        files.removeIf(file -> file.id().equals(attachmentId));
    }

    @Override
    public List<OutgoingAttachment> attached(String tenant, UUID id) {
        return files.stream().filter(file -> file.conversationId().equals(id)).toList();
    }

    @Override
    public byte[] picture(String tenant, UUID messageId, int index) {
        return new byte[] {1, 2, 3};
    }

    /** From now on everything can be sent. */
    void relents() {
        refusal = null;
    }

    /** Others are at a conversation now. */
    void attend(ConversationSummary row, Attendant... who) {
        present.put(row.id(), List.of(who));
        var change = new AttendanceChange(idOf(row.tenant()), row.id(), List.of(who));
        List.copyOf(attending).forEach(listener -> listener.accept(change));
    }

    List<String> rejections() {
        return List.copyOf(rejections);
    }

    /** What others are told of this operator. */
    List<String> ownSteps() {
        return List.copyOf(ownSteps);
    }

    @Override
    public List<SavedReplyView> savedReplies(String tenant) {
        return List.copyOf(savedReplies);
    }

    @Override
    public void rejectDraft(String tenant, UUID draftId, @Nullable String reason) {
        rejections.add(reason == null ? "rejected" : reason);
    }

    @Override
    public void withdrawRejection(String tenant, UUID draftId) {
        rejections.clear();
    }

    @Override
    public Seat sit(String tenant, UUID id, Attendant who) {
        ownSteps.add("sits");
        return new Seat() {
            @Override
            public void write() {
                ownSteps.add("writes");
            }

            @Override
            public void rest() {
                ownSteps.add("rests");
            }

            @Override
            public void leave() {
                ownSteps.add("leaves");
            }
        };
    }

    @Override
    public Map<UUID, List<Attendant>> present(Set<Integer> tenantIds) {
        return Map.copyOf(present);
    }

    @Override
    public Registration attend(Consumer<AttendanceChange> listener) {
        attending.add(listener);
        return () -> attending.remove(listener);
    }

    /** Gives a brand a model that answers this. */
    void answers(DraftView answer) {
        modelAnswer = answer;
    }

    @Override
    public boolean drafts(String tenant, Channel channel) {
        return modelAnswer != null;
    }

    @Override
    public void draft(String tenant, UUID id, Consumer<List<String>> hearer) {
        hearer.accept(List.of("Yes, with", "any dimmer."));
        finished.join();
        propose(find(id), Objects.requireNonNull(modelAnswer));
        announce(find(id));
    }

    void move(UUID id, ConversationStatus status) {
        ConversationSummary old = find(id);
        put(new ConversationSummary(
                old.id(),
                old.number(),
                old.tenant(),
                old.channel(),
                old.kind(),
                status,
                old.contactName(),
                old.intent(),
                old.intentConfidence(),
                null,
                null,
                null,
                null,
                null,
                old.lastMessageAt(),
                old.lastMessageText(),
                old.lastAttachment(),
                old.assigneeName(),
                old.priority(),
                null,
                null,
                old.labels()));
    }

    /** The conversation is like this now. */
    void put(ConversationSummary now) {
        conversations.remove(find(now.id()));
        conversations.add(now);
    }

    static ReplyOptions answerable(ReplyOption... options) {
        return new ReplyOptions(List.of(options), Duration.ofSeconds(10), null, null, "@tea.tom");
    }

    /** From now on everything is answered like this. */
    void offers(ReplyOptions now) {
        options = now;
    }

    /** From now on nothing can be sent. */
    void refuses(DomainException why) {
        refusal = why;
    }

    /** Something else is on its way out. */
    void put(OutboxEntry entry) {
        entries.add(entry);
    }

    List<OutboxAct> acts() {
        return List.copyOf(acts);
    }

    List<ReplyToConversation> replies() {
        return List.copyOf(replies);
    }

    @Override
    public ReplyOptions options(String tenant, UUID id) {
        return options;
    }

    @Override
    public OutboxEntry reply(String tenant, UUID id, ReplyToConversation reply) {
        if (refusal != null) {
            throw refusal;
        }
        replies.add(reply);
        OutboxEntry entry = entry(id, UUID.randomUUID(), OutboxState.HELD, reply.text(), null);
        entries.add(entry);
        return entry;
    }

    @Override
    public List<OutboxEntry> outbox(String tenant, UUID id) {
        return entries.stream()
                .filter(entry -> entry.conversationId().equals(id))
                .toList();
    }

    @Override
    public OutboxEntry act(String tenant, UUID messageId, OutboxAct act) {
        acts.add(act);
        return entry(UUID.randomUUID(), UUID.randomUUID(), OutboxState.READY, act.value(), null);
    }

    @Override
    public OutboxEntry recall(String tenant, UUID outboxId) {
        return becomes(outboxId, OutboxState.CANCELLED);
    }

    @Override
    public OutboxEntry retry(String tenant, UUID outboxId) {
        return becomes(outboxId, OutboxState.READY);
    }

    private OutboxEntry becomes(UUID outboxId, OutboxState state) {
        OutboxEntry old = entries.stream()
                .filter(entry -> entry.id().equals(outboxId))
                .findFirst()
                .orElseThrow();
        OutboxEntry now = entry(old.conversationId(), outboxId, state, String.valueOf(old.text()), null);
        entries.set(entries.indexOf(old), now);
        return now;
    }

    static OutboxEntry entry(
            UUID conversation, UUID id, OutboxState state, String text, @Nullable String providerMessageId) {
        return new OutboxEntry(
                id,
                conversation,
                Channel.INSTAGRAM,
                OutboxAct.REPLY,
                ReplyForm.DIRECT,
                null,
                text,
                AuthorKind.OPERATOR,
                "Ada Quill",
                state,
                NOON,
                NOON.plusSeconds(10),
                null,
                0,
                providerMessageId,
                null,
                null,
                null,
                state == OutboxState.FAILED ? "Nobody is there." : null,
                null,
                id,
                List.of());
    }

    @Override
    public int idOf(String tenant) {
        return tenant.hashCode();
    }

    @Override
    public Registration listen(Consumer<InboxChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void check(String tenant) {
        if (away) {
            throw new IllegalStateException("nobody answers at db.internal");
        }
        if (closed.contains(tenant)) {
            throw new UnknownTenantException(tenant);
        }
    }

    ConversationSummary find(UUID id) {
        return conversations.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ConversationSummary row(UUID id, String tenant, String who, ConversationStatus status, int minutesOld) {
        return row(id, tenant, who, ThreadKind.DM, status, minutesOld);
    }

    private static ConversationSummary row(
            UUID id, String tenant, String who, ThreadKind kind, ConversationStatus status, int minutesOld) {
        return new ConversationSummary(
                id,
                1,
                tenant,
                Channel.INSTAGRAM,
                kind,
                status,
                who,
                Intent.QUESTION,
                0.8,
                null,
                null,
                null,
                null,
                null,
                NOON.minusSeconds(60L * minutesOld),
                "Does the lamp dim?",
                null,
                null,
                Priority.NORMAL,
                null,
                null,
                List.of());
    }
}

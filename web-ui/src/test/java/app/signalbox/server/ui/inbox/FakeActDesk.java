package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActState;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.desk.NoteView;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.desk.Mentions.Mentioned;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Acts on the conversations of a desk in memory. */
final class FakeActDesk implements ActDesk {

    private static final int AT_ONCE = 50;
    private static final UUID ADA = new UUID(0, 1);

    private final FakeInboxDesk inbox;
    private final List<MakeDeskAct> made = new ArrayList<>();
    private final Map<UUID, Done> acts = new HashMap<>();
    private final List<LabelView> labels = new ArrayList<>();
    private final List<NoteView> notes = new ArrayList<>();
    private final List<Consumer<UUID>> listeners = new ArrayList<>();
    private final Set<UUID> changedSince = new HashSet<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private final List<Consumer<Mentioned>> mentions = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    FakeActDesk(FakeInboxDesk inbox) {
        this.inbox = inbox;
    }

    private record Done(MakeDeskAct act, List<ConversationSummary> before, DeskActView view) {}

    List<MakeDeskAct> made() {
        return made;
    }

    void changeSince(UUID conversation) {
        changedSince.add(conversation);
    }

    void remember(HistoryEntry entry) {
        history.add(entry);
    }

    /** Lets the large acts come to their end. */
    void finish() {
        for (Done act : List.copyOf(acts.values())) {
            if (act.view().state() == DeskActState.RUNNING) {
                apply(act.act());
                put(act, view(act.view().id(), act.act(), DeskActState.DONE, 0, 0));
                List.copyOf(listeners).forEach(one -> one.accept(act.view().id()));
            }
        }
    }

    @Override
    public DeskActView make(String tenant, MakeDeskAct act) {
        made.add(act);
        UUID id = UUID.randomUUID();
        List<ConversationSummary> before =
                act.conversationIds().stream().map(inbox::find).toList();
        boolean small = act.conversationIds().size() <= AT_ONCE;
        if (small) {
            apply(act);
        }
        DeskActView view = view(id, act, small ? DeskActState.DONE : DeskActState.RUNNING, 0, 0);
        acts.put(id, new Done(act, before, view));
        return view;
    }

    @Override
    public DeskActView makeAll(
            String tenant, DeskVerb verb, @Nullable String value, InboxFilter matching, Set<UUID> except) {
        return make(
                tenant,
                new MakeDeskAct(
                        verb,
                        value,
                        inbox.all(tenant).stream()
                                .filter(id -> !except.contains(id))
                                .toList()));
    }

    @Override
    public DeskActView undo(String tenant, UUID act) {
        Done done = Objects.requireNonNull(acts.get(act));
        List<ConversationSummary> back = done.before().stream()
                .filter(row -> !changedSince.contains(row.id()))
                .toList();
        back.forEach(inbox::put);
        return put(
                done,
                view(
                        act,
                        done.act(),
                        DeskActState.UNDONE,
                        back.size(),
                        done.before().size() - back.size()));
    }

    @Override
    public DeskActView get(String tenant, UUID act) {
        return Objects.requireNonNull(acts.get(act)).view();
    }

    @Override
    public List<HistoryEntry> history(String tenant, UUID conversation) {
        return history;
    }

    @Override
    public List<ColleagueView> colleagues(String tenant) {
        return List.of(
                new ColleagueView(ADA, "Ada Quill", List.of(), List.of(), 3),
                new ColleagueView(new UUID(0, 2), "Bo Reed", List.of(), List.of(), 0));
    }

    @Override
    public List<LabelView> labels(String tenant) {
        return List.copyOf(labels);
    }

    @Override
    public LabelView addLabel(String tenant, String name) {
        LabelView label = new LabelView(UUID.randomUUID(), name, "grey", 0);
        labels.add(label);
        return label;
    }

    @Override
    public List<NoteView> notes(String tenant, UUID conversation) {
        return notes.stream()
                .filter(note -> note.conversationId().equals(conversation))
                .toList();
    }

    @Override
    public NoteView writeNote(String tenant, UUID conversation, String text) {
        NoteView note =
                new NoteView(UUID.randomUUID(), conversation, ADA, "Ada Quill", text, List.of(), FakeInboxDesk.NOON);
        notes.add(note);
        return note;
    }

    @Override
    public void deleteNote(String tenant, UUID note) {
        notes.removeIf(one -> one.id().equals(note));
    }

    @Override
    public boolean seeMentions(String tenant, UUID conversation) {
        return seen.add(conversation);
    }

    @Override
    public Runnable followMentions(Consumer<Mentioned> listener) {
        mentions.add(listener);
        return () -> mentions.remove(listener);
    }

    /** A colleague writes a note. */
    void mention(String tenant, UUID conversation, String text, UUID... operators) {
        NoteView note = new NoteView(
                UUID.randomUUID(),
                conversation,
                new UUID(0, 2),
                "Bo Reed",
                text,
                List.of(operators),
                FakeInboxDesk.NOON);
        notes.add(note);
        List.copyOf(mentions).forEach(one -> one.accept(new Mentioned(tenant, note)));
    }

    Set<UUID> seen() {
        return seen;
    }

    int mentionListeners() {
        return mentions.size();
    }

    @Override
    public ZonedDateTime now(String tenant) {
        return FakeInboxDesk.NOON.atZone(ZoneOffset.UTC);
    }

    @Override
    public Runnable follow(Consumer<UUID> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private DeskActView put(Done act, DeskActView view) {
        acts.put(view.id(), new Done(act.act(), act.before(), view));
        return view;
    }

    private void apply(MakeDeskAct act) {
        act.conversationIds().forEach(id -> inbox.put(changed(inbox.find(id), act)));
    }

    private static ConversationSummary changed(ConversationSummary row, MakeDeskAct act) {
        String value = String.valueOf(act.value());
        List<String> labels = new ArrayList<>(row.labels());
        ConversationStatus status = row.status();
        String assignee = row.assigneeName();
        Priority priority = row.priority();
        Instant snoozedUntil = row.snoozedUntil();
        switch (Objects.requireNonNull(act.verb())) {
            case STATUS -> status = ConversationStatus.of(value);
            case ASSIGN -> assignee = nameOf(value);
            case PRIORITY -> priority = Priority.of(value);
            case ADD_LABEL -> labels.add(value);
            case REMOVE_LABEL -> labels.remove(value);
            case BLOCK -> status = ConversationStatus.SPAM;
            case SNOOZE -> {
                status = ConversationStatus.SNOOZED;
                snoozedUntil = Instant.parse(value);
            }
            case UNBLOCK, WAKE -> {}
        }
        return new ConversationSummary(
                row.id(),
                row.number(),
                row.tenant(),
                row.channel(),
                row.kind(),
                status,
                row.contactName(),
                row.intent(),
                row.intentConfidence(),
                row.sentiment(),
                row.urgency(),
                row.language(),
                row.leadScore(),
                row.waitingSince(),
                row.lastMessageAt(),
                row.lastMessageText(),
                row.lastAttachment(),
                assignee,
                priority,
                snoozedUntil,
                row.answerBy(),
                labels);
    }

    private static @Nullable String nameOf(String value) {
        return switch (value) {
            case "me" -> "Ada Quill";
            case "nobody" -> null;
            default -> "Bo Reed";
        };
    }

    private static DeskActView view(UUID id, MakeDeskAct act, DeskActState state, int undone, int kept) {
        int total = act.conversationIds().size();
        boolean running = state == DeskActState.RUNNING;
        String name = switch (Objects.requireNonNull(act.verb())) {
            case ASSIGN -> nameOf(String.valueOf(act.value()));
            case ADD_LABEL, REMOVE_LABEL -> act.value();
            case SNOOZE, STATUS, PRIORITY, BLOCK, UNBLOCK, WAKE -> null;
        };
        return new DeskActView(
                id,
                act.verb(),
                act.value(),
                name,
                state,
                total,
                running ? total : 0,
                running ? 0 : total - undone - kept,
                0,
                0,
                undone,
                kept,
                ADA,
                "Ada Quill",
                FakeInboxDesk.NOON,
                null,
                state == DeskActState.UNDONE ? FakeInboxDesk.NOON : null,
                List.of());
    }
}

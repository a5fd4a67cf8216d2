package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.desk.NoteView;
import app.signalbox.contract.desk.WriteLabel;
import app.signalbox.contract.desk.WriteNote;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.desk.DeskActs;
import app.signalbox.server.inbox.desk.Labels;
import app.signalbox.server.inbox.desk.Mentions;
import app.signalbox.server.inbox.desk.Mentions.Mentioned;
import app.signalbox.server.inbox.desk.Notes;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.ui.TenantGateway;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over what is done in the operator's brands. */
@Component
class TenantActDesk implements ActDesk {

    private final DeskActs acts;
    private final Labels labels;
    private final Notes notes;
    private final Mentions mentions;
    private final TenantGateway gateway;
    private final Clock clock;

    TenantActDesk(DeskActs acts, Labels labels, Notes notes, Mentions mentions, TenantGateway gateway, Clock clock) {
        this.acts = acts;
        this.labels = labels;
        this.notes = notes;
        this.mentions = mentions;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public DeskActView make(String tenant, MakeDeskAct act) {
        return gateway.in(tenant, () -> acts.make(act));
    }

    @Override
    public DeskActView makeAll(
            String tenant, DeskVerb verb, @Nullable String value, InboxFilter matching, Set<UUID> except) {
        return gateway.in(tenant, () -> acts.makeAll(verb, value, matching, except));
    }

    @Override
    public DeskActView undo(String tenant, UUID act) {
        return gateway.in(tenant, () -> acts.undo(act));
    }

    @Override
    public DeskActView get(String tenant, UUID act) {
        return gateway.in(tenant, () -> acts.get(act));
    }

    @Override
    public List<HistoryEntry> history(String tenant, UUID conversation) {
        return gateway.in(tenant, () -> acts.history(conversation));
    }

    @Override
    public List<ColleagueView> colleagues(String tenant) {
        return gateway.in(tenant, acts::colleagues);
    }

    @Override
    public List<LabelView> labels(String tenant) {
        return gateway.in(tenant, labels::list);
    }

    @Override
    public LabelView addLabel(String tenant, String name) {
        return gateway.in(tenant, () -> labels.add(new WriteLabel(name, null)));
    }

    @Override
    public List<NoteView> notes(String tenant, UUID conversation) {
        return gateway.in(tenant, () -> notes.list(conversation));
    }

    @Override
    public NoteView writeNote(String tenant, UUID conversation, String text) {
        return gateway.in(tenant, () -> notes.write(conversation, new WriteNote(text)));
    }

    @Override
    public void deleteNote(String tenant, UUID note) {
        gateway.run(tenant, () -> notes.delete(note));
    }

    @Override
    public boolean seeMentions(String tenant, UUID conversation) {
        return gateway.in(tenant, () -> mentions.see(conversation));
    }

    @Override
    public Runnable followMentions(Consumer<Mentioned> listener) {
        return mentions.follow(listener);
    }

    @Override
    public ZonedDateTime now(String tenant) {
        return gateway.in(
                tenant, () -> clock.instant().atZone(CurrentTenant.get().timeZone()));
    }

    @Override
    public Runnable follow(Consumer<UUID> listener) {
        return acts.follow(listener);
    }
}

package app.signalbox.server.ui.tenants;

import app.signalbox.contract.desk.BlockedPerson;
import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.contract.desk.WriteLabel;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.inbox.desk.BlockedPeople;
import app.signalbox.server.inbox.desk.DeskActs;
import app.signalbox.server.inbox.desk.LabelTakenException;
import app.signalbox.server.inbox.desk.Labels;
import app.signalbox.server.knowledge.SavedReplies;
import app.signalbox.server.knowledge.ShortcutTakenException;
import app.signalbox.server.ui.TenantGateway;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The desk over the modules that keep labels, skills, blocked people and saved replies. */
@Component
class TenantCrewDesk implements CrewDesk {

    private final Labels labels;
    private final DeskActs acts;
    private final BlockedPeople people;
    private final SavedReplies replies;
    private final TenantGateway gateway;

    TenantCrewDesk(Labels labels, DeskActs acts, BlockedPeople people, SavedReplies replies, TenantGateway gateway) {
        this.labels = labels;
        this.acts = acts;
        this.people = people;
        this.replies = replies;
        this.gateway = gateway;
    }

    @Override
    public List<LabelView> labels(String tenant) {
        return gateway.in(tenant, labels::list);
    }

    @Override
    public void addLabel(String tenant, WriteLabel label) {
        gateway.run(tenant, () -> labels.add(label));
    }

    @Override
    public void changeLabel(String tenant, UUID label, WriteLabel as) {
        gateway.run(tenant, () -> labels.change(label, as));
    }

    @Override
    public void removeLabel(String tenant, UUID label) {
        gateway.run(tenant, () -> labels.remove(label));
    }

    @Override
    public List<ColleagueView> colleagues(String tenant) {
        return gateway.in(tenant, acts::colleagues);
    }

    @Override
    public void setSkills(String tenant, UUID operator, SetSkills skills) {
        gateway.run(tenant, () -> acts.setSkills(operator, skills));
    }

    @Override
    public List<BlockedPerson> blocked(String tenant) {
        return gateway.in(tenant, people::list);
    }

    @Override
    public void unblock(String tenant, UUID identity) {
        gateway.run(tenant, () -> people.unblock(identity));
    }

    @Override
    public void copyWords(String from, String to) {
        List<LabelView> theirLabels = labels(from);
        List<SavedReplyView> theirReplies = gateway.in(from, replies::list);
        gateway.run(to, () -> {
            theirLabels.forEach(this::copy);
            theirReplies.forEach(this::copy);
        });
    }

    private void copy(LabelView label) {
        try {
            labels.add(new WriteLabel(label.name(), label.colour()));
        } catch (LabelTakenException own) {
            // the tenant's own label of this name stays as it is
        }
    }

    private void copy(SavedReplyView reply) {
        try {
            replies.add(new WriteSavedReply(
                    reply.shortcut(), reply.title(), reply.text(), reply.channel(), reply.language()));
        } catch (ShortcutTakenException own) {
            // the tenant's own text of this shortcut stays as it is
        }
    }
}

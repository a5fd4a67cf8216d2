package app.signalbox.server.ui.tenants;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.desk.BlockedPerson;
import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.SetSkills;
import app.signalbox.contract.desk.WriteLabel;
import app.signalbox.contract.triage.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A crew of one with a label, that has blocked one person. */
final class FakeCrewDesk implements CrewDesk {

    final List<String> asked = new ArrayList<>();
    private final List<LabelView> labels =
            new ArrayList<>(List.of(new LabelView(UUID.randomUUID(), "Refund", "red", 3)));
    private final List<BlockedPerson> blocked = new ArrayList<>(List.of(new BlockedPerson(
            UUID.randomUUID(), "Pip Nettle", Channel.INSTAGRAM, "Bo Kettle", Instant.parse("2026-11-20T10:00:00Z"))));
    private ColleagueView colleague =
            new ColleagueView(UUID.randomUUID(), "Bo Kettle", List.of("de"), List.of(Intent.COMPLAINT), 4);

    @Override
    public List<LabelView> labels(String tenant) {
        return List.copyOf(labels);
    }

    @Override
    public void addLabel(String tenant, WriteLabel label) {
        labels.add(new LabelView(
                UUID.randomUUID(), Objects.requireNonNull(label.name()), Objects.requireNonNull(label.colour()), 0));
    }

    @Override
    public void changeLabel(String tenant, UUID label, WriteLabel as) {
        removeLabel(tenant, label);
        addLabel(tenant, as);
    }

    @Override
    public void removeLabel(String tenant, UUID label) {
        labels.removeIf(one -> one.id().equals(label));
    }

    @Override
    public List<ColleagueView> colleagues(String tenant) {
        return List.of(colleague);
    }

    @Override
    public void setSkills(String tenant, UUID operator, SetSkills skills) {
        colleague =
                new ColleagueView(operator, colleague.name(), skills.languages(), skills.skills(), colleague.load());
    }

    @Override
    public List<BlockedPerson> blocked(String tenant) {
        return List.copyOf(blocked);
    }

    @Override
    public void unblock(String tenant, UUID identity) {
        blocked.removeIf(one -> one.identityId().equals(identity));
    }

    @Override
    public void copyWords(String from, String to) {
        asked.add(from + " to " + to);
    }
}

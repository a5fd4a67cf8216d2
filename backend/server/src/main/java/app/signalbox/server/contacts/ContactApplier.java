package app.signalbox.server.contacts;

import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import app.signalbox.server.policy.PlatformRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Learns from provider events who people are; goes first, so that messages can point at their authors. */
@Component
@Order(100)
class ContactApplier implements ProviderEventApplier {

    private final Identities identities;
    private final PlatformRules rules;

    ContactApplier(Identities identities, PlatformRules rules) {
        this.identities = identities;
        this.rules = rules;
    }

    @Override
    public void apply(List<ArrivedEvent> chunk) {
        Map<UUID, Sighting> sightings = Sightings.in(chunk, rules);
        if (sightings.isEmpty()) {
            return;
        }
        Map<UUID, Identities.Known> known = identities.find(sightings.keySet());
        List<Sighting> strangers = new ArrayList<>();
        List<Sighting> renamed = new ArrayList<>();
        List<UUID> withoutContact = new ArrayList<>();
        sightings.forEach((id, sighting) -> {
            Identities.Known before = known.get(id);
            if (before == null) {
                strangers.add(sighting);
            } else if (!before.tells(sighting)) {
                renamed.add(sighting.with(before.names()));
            }
            if (sighting.talks() && (before == null || !before.hasContact())) {
                withoutContact.add(id);
            }
        });
        identities.add(strangers);
        identities.rename(renamed);
        identities.giveContact(withoutContact);
    }
}

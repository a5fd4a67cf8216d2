package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Puts atomic events into the body a network would send. */
final class Envelopes {

    private static final int NUMERIC_IDS_PERCENT = 30;

    private final RandomGenerator random;

    Envelopes(RandomGenerator random) {
        this.random = random;
    }

    String wrap(Network network, List<Atom> atoms) {
        return switch (network) {
            case FACEBOOK -> Json.escaped(meta("page", atoms, random.nextInt(100) < NUMERIC_IDS_PERCENT));
            case INSTAGRAM -> Json.escaped(meta("instagram", atoms, false));
            case X -> Json.plain(single(atoms).item());
            case LINKEDIN -> Json.plain(linkedin(atoms));
        };
    }

    private static ObjectNode meta(String object, List<Atom> atoms, boolean numericIds) {
        var body = Json.object().put("object", object);
        var entries = body.putArray("entry");
        var known = new LinkedHashMap<String, ObjectNode>();
        for (var atom : atoms) {
            var place = atom.event().externalAccountId() + atom.section();
            var entry = known.computeIfAbsent(place, absent -> entry(atom, entries.addObject(), numericIds));
            entry.withArrayProperty(listName(atom)).add(numericIds ? withNumericIds(atom.item()) : atom.item());
        }
        return body;
    }

    private static ObjectNode entry(Atom atom, ObjectNode entry, boolean numericIds) {
        var id = atom.event().externalAccountId();
        var at = atom.event().at();
        if (numericIds) {
            entry.put("id", Long.parseLong(id));
        } else {
            entry.put("id", id);
        }
        return entry.put(
                "time", atom.section() == Atom.Section.CHANGES ? at.getEpochSecond() : at.toEpochMilli() + 619);
    }

    private static String listName(Atom atom) {
        return switch (atom.section()) {
            case MESSAGING -> "messaging";
            case STANDBY -> "standby";
            case CHANGES -> "changes";
            case WHOLE_BODY, NOTIFICATIONS -> throw new IllegalArgumentException("Meta has no " + atom.section());
        };
    }

    private static ObjectNode withNumericIds(ObjectNode item) {
        for (var side : List.of("sender", "recipient")) {
            if (item.get(side) instanceof ObjectNode party) {
                party.put("id", Long.parseLong(party.get("id").stringValue()));
            }
        }
        return item;
    }

    private static ObjectNode linkedin(List<Atom> atoms) {
        var body = Json.object().put("type", "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS");
        var notifications = body.putArray("notifications");
        atoms.forEach(atom -> notifications.add(atom.item()));
        return body;
    }

    private static Atom single(List<Atom> atoms) {
        if (atoms.size() != 1) {
            throw new IllegalArgumentException("X sends one event at a time, not " + atoms.size());
        }
        return atoms.getFirst();
    }
}

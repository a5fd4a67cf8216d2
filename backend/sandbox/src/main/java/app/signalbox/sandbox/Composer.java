package app.signalbox.sandbox;

import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.Storyteller;
import app.signalbox.sandbox.wire.Delivery;
import app.signalbox.sandbox.wire.Mailroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Composes one delivery after the other, as a plan asks. Not thread-safe. */
final class Composer {

    private static final int LARGEST_BATCH = 10;

    private final RandomGenerator random;
    private final Storyteller storyteller;
    private final Mailroom mailroom;
    private final Set<Network> networks = EnumSet.noneOf(Network.class);

    Composer(SandboxSettings settings) {
        var source = new SplittableRandom(settings.seed());
        var accounts = settings.accounts();
        this.random = source.split();
        this.storyteller = new Storyteller(accounts, source.split());
        this.mailroom = new Mailroom(settings.secrets(), source.split(), settings.pictures());
        accounts.forEach(account -> networks.add(account.network()));
    }

    Delivery next(TrafficPlan plan, Instant at) {
        var point = random.nextInt(100);
        if (point < plan.badSignaturePercent()) {
            return mailroom.forge(storyteller.stray(at));
        }
        if (point < plan.badSignaturePercent() + plan.malformedPercent()) {
            return mailroom.garble(storyteller.stray(at));
        }
        return mailroom.deliver(beats(plan, at));
    }

    Delivery seal(Network network, ObjectNode body) {
        return mailroom.seal(network, body);
    }

    int copies(Delivery delivery, TrafficPlan plan) {
        if (delivery.defect() != Delivery.Defect.NONE || random.nextInt(100) >= plan.duplicatesPercent()) {
            return 1;
        }
        return random.nextInt(5) == 0 ? 3 : 2;
    }

    /** How many later deliveries overtake this one. */
    int heldBackBy(TrafficPlan plan) {
        return random.nextInt(100) < plan.disorderPercent() ? random.nextInt(1, 7) : 0;
    }

    private List<Beat> beats(TrafficPlan plan, Instant at) {
        var beats = new ArrayList<Beat>();
        beats.add(storyteller.next(networks, at));
        var network = beats.getFirst().conversation().account().network();
        var batched = random.nextInt(100) < plan.batchPercent() && network != Network.X;
        var size = batched ? random.nextInt(2, LARGEST_BATCH + 1) : 1;
        while (beats.size() < size) {
            beats.add(storyteller.next(EnumSet.of(network), at.plusMillis(beats.size())));
        }
        return beats;
    }
}

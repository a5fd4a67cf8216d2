package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Dialect;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.Delivery.Defect;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Makes signed deliveries of what happens. The same random source and beats give the same bytes. Not thread-safe. */
public final class Mailroom {

    private final SandboxSecrets secrets;
    private final RandomGenerator random;
    private final Envelopes envelopes;
    private final Scribe facebook;
    private final Scribe instagram;
    private final Scribe xLegacy;
    private final Scribe xActivity;
    private final Scribe linkedin;
    private long number;

    /** The origin is where the pictures that people send are found. */
    public Mailroom(SandboxSecrets secrets, RandomGenerator random, URI pictures) {
        var ids = new Ids(random, pictures);
        this.secrets = secrets;
        this.random = random;
        this.envelopes = new Envelopes(random);
        this.facebook = new FacebookScribe(ids, random);
        this.instagram = new InstagramScribe(ids, random);
        this.xLegacy = new XLegacyScribe(ids);
        this.xActivity = new XActivityScribe(ids);
        this.linkedin = new LinkedinScribe(ids, random);
    }

    /** A good delivery; all beats must be of one network, and X takes only one. */
    public Delivery deliver(List<Beat> beats) {
        return sealed(beats, Defect.NONE);
    }

    /** A delivery that looks good and is signed by someone else. */
    public Delivery forge(Beat beat) {
        return sealed(List.of(beat), Defect.BAD_SIGNATURE);
    }

    /** A rightly signed delivery whose body no one can read. */
    public Delivery garble(Beat beat) {
        var network = networkOf(beat);
        var body = envelopes.wrap(network, List.of(scribe(beat).write(beat)));
        var garbled = switch (random.nextInt(3)) {
            case 0 -> body.substring(0, body.length() * 2 / 3);
            case 1 -> "<html><body>upstream " + random.nextInt(1_000_000) + " gave no answer</body></html>";
            default -> "{\"object\":\"unheard_of\",\"serial\":" + random.nextInt(1_000_000_000) + "}";
        };
        var header = SignatureHeader.over(garbled, network, secrets.secretFor(network));
        return new Delivery(++number, network, Defect.MALFORMED, garbled, header, List.of());
    }

    /** A good delivery of a body that was composed elsewhere; its events are not on the books. */
    public Delivery seal(Network network, ObjectNode said) {
        var body = switch (network) {
            case FACEBOOK, INSTAGRAM -> Json.escaped(said);
            case X, LINKEDIN -> Json.plain(said);
        };
        var header = SignatureHeader.over(body, network, secrets.secretFor(network));
        return new Delivery(++number, network, Defect.NONE, body, header, List.of());
    }

    private Delivery sealed(List<Beat> beats, Defect defect) {
        var network = networkOf(beats.getFirst());
        var atoms = beats.stream().map(beat -> scribe(beat).write(beat)).toList();
        var body = envelopes.wrap(network, atoms);
        var secret = secrets.secretFor(network);
        var header = SignatureHeader.over(body, network, defect == Defect.NONE ? secret : "not-" + secret);
        return new Delivery(
                ++number,
                network,
                defect,
                body,
                header,
                atoms.stream().map(Atom::event).toList());
    }

    private Scribe scribe(Beat beat) {
        return switch (networkOf(beat)) {
            case FACEBOOK -> facebook;
            case INSTAGRAM -> instagram;
            case X -> beat.conversation().dialect() == Dialect.CLASSIC ? xLegacy : xActivity;
            case LINKEDIN -> linkedin;
        };
    }

    private static Network networkOf(Beat beat) {
        return beat.conversation().account().network();
    }
}

package app.signalbox.sandbox.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts a story on a stage: leaves out what cannot happen there and adds what happens there beside words. */
final class Staging {

    private final RandomGenerator random;

    Staging(RandomGenerator random) {
        this.random = random;
    }

    List<Story.Line> stage(Story story, Network network, Surface surface) {
        var script = new ArrayList<Story.Line>();
        addIf(20, Act.REFERRAL, network, surface, script);
        addIf(20, Act.POSTBACK, network, surface, script);
        for (var line : story.lines()) {
            if (surface.supports(network, line.act())) {
                script.add(line);
            }
            if (line.act() == Act.REPLY) {
                addIf(3, Act.DELIVERED, network, surface, script);
                addIf(3, Act.READ, network, surface, script);
            }
        }
        if (script.getLast().act() == Act.SAY) {
            addIf(40, Act.UNSEND, network, surface, script);
        }
        if (story.intent() == Intent.SPAM && script.getLast().act() == Act.SAY) {
            addIf(2, Act.HIDE, network, surface, script);
        }
        return script;
    }

    private void addIf(int oneIn, Act act, Network network, Surface surface, List<Story.Line> script) {
        if (surface.supports(network, act) && random.nextInt(oneIn) == 0) {
            script.add(new Story.Line(act, "", Intent.OTHER));
        }
    }
}

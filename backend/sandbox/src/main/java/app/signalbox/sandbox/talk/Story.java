package app.signalbox.sandbox.talk;

import app.signalbox.sandbox.picture.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation as the files tell it: templates, not yet anybody's words. */
record Story(String language, Intent intent, Urgency urgency, Set<Occasion> occasions, List<Line> lines) {

    Story {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A story needs at least one line.");
        }
    }

    boolean fits(Network network, Surface surface) {
        return switch (surface) {
            case REVIEW -> occasions.contains(Occasion.REVIEW);
            case DIRECT -> !occasions.contains(Occasion.PUBLIC) && !occasions.contains(Occasion.REVIEW);
            case COMMENT, MENTION, LIVE_COMMENT ->
                !occasions.contains(Occasion.DIRECT)
                        && !occasions.contains(Occasion.REVIEW)
                        && opensWithWords(network, surface);
        };
    }

    boolean isAboutWork() {
        return occasions.contains(Occasion.WORK);
    }

    private boolean opensWithWords(Network network, Surface surface) {
        return surface.supports(network, lines.getFirst().act());
    }

    /** Where a story can be told; none means anywhere but in a review. */
    enum Occasion {
        DIRECT,
        PUBLIC,
        REVIEW,
        WORK
    }

    /** One step of a story: what happens, in which words, what the author wants by it, and what a picture shows. */
    record Line(
            Act act,
            String template,
            Intent intent,
            @Nullable Subject picture) {

        Line(Act act, String template, Intent intent) {
            this(act, template, intent, null);
        }

        Line with(Subject newPicture) {
            return new Line(act, template, intent, newPicture);
        }

        Line in(String words) {
            return new Line(act, words, intent, picture);
        }
    }
}

package app.signalbox.server.triage;

import java.util.List;

/**
 * What the desk of one tenant taught. Never to be used for another tenant.
 *
 * @param edition changes with what is taught, empty where nothing is
 * @param all the last taught first
 */
public record Lessons(String edition, List<Lesson> all) {

    /** Where nobody corrected anything. */
    public static final Lessons NONE = new Lessons("", List.of());

    public Lessons {
        all = List.copyOf(all);
    }
}

package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;

/** A message with a word that must be read nowhere else. */
public final class Canary {

    private Canary() {}

    public static void sing(Brand brand, String word) {
        brand.receive(says(direct("ada"), person("ada", "Ada Kettle"), "m1", word, 10));
    }
}

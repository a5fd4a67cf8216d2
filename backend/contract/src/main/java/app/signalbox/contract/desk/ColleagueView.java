package app.signalbox.contract.desk;

import app.signalbox.contract.triage.Intent;
import java.util.List;
import java.util.UUID;

/**
 * Somebody to whom conversations can be given.
 *
 * @param languages ISO 639-1 codes they answer in; empty for any
 * @param skills intents they take; empty for any
 * @param load how many conversations they have that are not closed
 */
public record ColleagueView(UUID id, String name, List<String> languages, List<Intent> skills, int load) {

    public ColleagueView {
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
    }
}

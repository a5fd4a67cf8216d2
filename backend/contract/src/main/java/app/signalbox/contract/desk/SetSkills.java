package app.signalbox.contract.desk;

import app.signalbox.contract.triage.Intent;
import java.util.List;

/** What an operator takes; see {@link ColleagueView}. */
public record SetSkills(List<String> languages, List<Intent> skills) {

    public SetSkills {
        languages = languages == null ? List.of() : List.copyOf(languages);
        skills = skills == null ? List.of() : List.copyOf(skills);
    }
}

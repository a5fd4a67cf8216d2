package app.signalbox.server.inbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.inbox.DeskState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTests {

    private static final ColleagueView ADA = colleague(1, "Ada", List.of("de", "en"), List.of(Intent.COMPLAINT), 5);
    private static final ColleagueView BEN = colleague(2, "Ben", List.of("en"), List.of(), 2);
    private static final ColleagueView CYD = colleague(3, "Cyd", List.of(), List.of(Intent.LEAD), 9);

    @Test
    void picksWhoHasTheFewestOfThoseWhoSpeakTheLanguageAndTakeIt() {
        Roster roster = new Roster(List.of(ADA, BEN, CYD));

        assertThat(roster.assign(state("en", Intent.COMPLAINT, null)).assigneeName())
                .isEqualTo("Ben");
        assertThat(roster.assign(state("de", Intent.COMPLAINT, null)).assigneeName())
                .isEqualTo("Ada");
        assertThat(roster.assign(state("fr", Intent.LEAD, null)).assigneeName()).isEqualTo("Cyd");
    }

    @Test
    void countsWhatItGivesOut() {
        Roster roster = new Roster(List.of(
                colleague(1, "Ada", List.of(), List.of(), 0), colleague(2, "Ben", List.of(), List.of(), 1)));

        List<@Nullable String> names = List.of(1, 2, 3).stream()
                .map(one -> roster.assign(state("en", null, null)).assigneeName())
                .toList();

        assertThat(names).containsExactly("Ada", "Ada", "Ben");
    }

    @Test
    void givesToTheOthersWhatNobodyTakes() {
        Roster roster = new Roster(List.of(ADA, BEN));

        assertThat(roster.assign(state("de", Intent.PRAISE, null)).assigneeName())
                .isEqualTo("Ada");
        assertThat(roster.assign(state("fi", Intent.PRAISE, null)).assigneeName())
                .isEqualTo("Ben");
    }

    @Test
    void leavesItWithWhomItIsIfTheyFit() {
        Roster roster = new Roster(List.of(ADA, BEN));

        assertThat(roster.assign(state("en", Intent.COMPLAINT, ADA)).assigneeName())
                .isEqualTo("Ada");
    }

    @Test
    void refusesWhereNobodyMayAnswer() {
        assertThatThrownBy(() -> new Roster(List.of()).assign(state("en", null, null)))
                .isInstanceOf(NobodyToAssignException.class);
    }

    private static ColleagueView colleague(
            int number, String name, List<String> languages, List<Intent> skills, int load) {
        return new ColleagueView(new UUID(0, number), name, languages, skills, load);
    }

    private static DeskState state(String language, @Nullable Intent intent, @Nullable ColleagueView with) {
        return new DeskState(
                UUID.randomUUID(),
                ConversationStatus.NEW,
                null,
                null,
                null,
                with == null ? null : with.id(),
                with == null ? null : with.name(),
                Priority.NORMAL,
                Instant.EPOCH,
                null,
                language,
                intent);
    }
}

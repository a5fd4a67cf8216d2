package app.signalbox.server.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadsViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final TwoPages desk = new TwoPages();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(LeadDesk.class, desk);

    @Test
    void ranksTheLeadsOfABrandAndSaysWhy() {
        desk.first = List.of(lead("Priya Fold", 91), lead("Otto Brim", 64));

        console.open("leads/marrow", LeadsView.class);

        assertThat(console.text()).contains("Marrow Teas. People who may buy");
        assertThat(console.drawn("Leads", 0, "score")).containsExactly("91", "64");
        assertThat(console.drawn("Leads", 0, "interval")).containsExactly("86 to 96", "59 to 69");
        assertThat(people()).containsExactly("Priya Fold", "Otto Brim");
        assertThat(console.column("Leads", 2)).containsOnly("Asks for a price · Names a date");
    }

    @Test
    void showsMoreWhereThereIsMore() {
        desk.first = List.of(lead("Priya Fold", 91));
        desk.second = List.of(lead("Otto Brim", 64));
        console.open("leads/marrow", LeadsView.class);

        console.click("Show more");

        assertThat(people()).containsExactly("Priya Fold", "Otto Brim");
        assertThat(console.text()).doesNotContain("Show more");
    }

    @Test
    void takesTheFirstBrandWhereTheAddressNamesNone() {
        desk.first = List.of(lead("Priya Fold", 91));

        console.open("leads", LeadsView.class);

        assertThat(desk.asked).containsExactly("fenwick");
    }

    @Test
    void saysHowLeadsComeAbout() {
        console.open("leads/marrow", LeadsView.class);

        assertThat(console.text())
                .contains("No leads yet", "A conversation whose score is high enough becomes a lead by itself.");
    }

    @Test
    void saysWhatHappenedWhereItFails() {
        desk.away = true;

        console.visit("leads/marrow");

        assertThat(console.text())
                .contains("This could not be shown", "report error", "Try again")
                .doesNotContain("db.internal");
    }

    @Test
    void isClosedToThoseWhoseRoleDoesNotOpenIt() {
        workplace.without(Permission.READ_LEADS);

        console.visit("leads/marrow");

        assertThat(console.text()).contains("Your role doesn't open this");
        assertThat(desk.asked).isEmpty();
    }

    private List<String> people() {
        return console.drawn("Leads", 1, "who");
    }

    private static LeadView lead(String who, int score) {
        return new LeadView(
                UUID.randomUUID(),
                "marrow",
                new UUID(3, score),
                Channel.INSTAGRAM,
                who,
                score,
                score - 5,
                score + 5,
                List.of("Asks for a price", "Names a date"),
                Instant.parse("2026-03-02T12:00:00Z"));
    }

    /** A desk with a first page of leads, and perhaps a second. */
    private static final class TwoPages implements LeadDesk {

        private List<LeadView> first = List.of();
        private List<LeadView> second = List.of();
        private final List<String> asked = new ArrayList<>();
        private boolean away;

        @Override
        public Page<LeadView> page(String brand, @Nullable String cursor) {
            if (away) {
                throw new IllegalStateException("nobody answers at db.internal");
            }
            asked.add(brand);
            return cursor == null ? new Page<>(first, second.isEmpty() ? null : "2") : new Page<>(second, null);
        }
    }
}

package app.signalbox.server.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The leads of somebody who has chosen German. */
class GermanLeadsTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeLeadDesk desk = new FakeLeadDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(LeadDesk.class, desk);

    @Test
    void ranksThemInGerman() {
        workplace.chooseLanguage(Locale.GERMAN);
        desk.first.add(FakeLeadDesk.lead("Priya Fold", 91));

        console.open("leads/marrow", LeadsView.class);

        assertThat(console.text()).contains("Marrow Teas. Menschen, die kaufen könnten", "Tafel");
        assertThat(console.drawn("Leads", 0, "interval")).containsExactly("86 bis 96");
    }
}

package app.signalbox.server.ui.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tenants and their settings, for somebody who has chosen German. */
class GermanTenantsTests {

    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(TenantDesk.class, new FakeTenantDesk(workplace))
            .with(SettingsDesk.class, new FakeSettingsDesk())
            .with(CrewDesk.class, new FakeCrewDesk());

    @BeforeEach
    void speaksGerman() {
        workplace.chooseLanguage(Locale.GERMAN);
    }

    @Test
    void listsThemInGerman() {
        console.open("tenants", TenantsView.class);

        assertThat(console.column("Mandanten", 0)).containsExactly("Fenwick Lamps", "Marrow Teas");
        assertThat(console.text()).contains("Jeder ist die Marke eines Kunden", "Mandant hinzufügen");
    }

    @Test
    void showsTheirSettingsInGerman() {
        console.open("tenants/marrow", TenantDetailView.class);

        assertThat(console.text())
                .contains("Geschäftszeiten", "Nutzung und Grenzen", "4.711", "2,50 USD von 10,00 USD");
    }
}

package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.KeyChoice;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.identity.SetKeys;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Keys that operators choose, as the API shows them. */
@ModuleTest
class ChosenKeysTests {

    private static final String KEYS = "/api/v1/me/keys";

    @Autowired
    private ApplicationContext context;

    private Brand brand;
    private Http mara;

    @BeforeEach
    void signsIn() {
        brand = Brand.found(context);
        mara = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
    }

    @Test
    void keepsWhatAnOperatorChoosesForThemAlone() {
        Http tom = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        mara.put(KEYS, new SetKeys(List.of(new KeyChoice("e", "y"), new KeyChoice("g i", "g n"))));

        assertThat(chosen(mara)).isEqualTo("[{\"usual\":\"e\",\"key\":\"y\"},{\"usual\":\"g i\",\"key\":\"g n\"}]");
        assertThat(chosen(tom)).isEqualTo("[]");
    }

    @Test
    void goesBackToTheUsualOnes() {
        mara.put(KEYS, new SetKeys(List.of(new KeyChoice("e", "y"))));

        mara.put(KEYS, new SetKeys(List.of()));

        assertThat(chosen(mara)).isEqualTo("[]");
    }

    @Test
    void exchangesTwoKeys() {
        mara.put(KEYS, new SetKeys(List.of(new KeyChoice("e", "s"), new KeyChoice("s", "e"))));

        assertThat(chosen(mara)).contains("{\"usual\":\"s\",\"key\":\"e\"}");
    }

    @Test
    void refusesAKeyThatWouldDoTwoThingsAndWhatIsNoKey() {
        Answer twice = mara.put(KEYS, new SetKeys(List.of(new KeyChoice("e", "y"), new KeyChoice("s", "y"))));
        Answer word = mara.put(KEYS, new SetKeys(List.of(new KeyChoice("e", "yes"))));

        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.field("detail")).isEqualTo("The key y would do two things. Choose another for one.");
        assertThat(word.field("detail")).startsWith("A key is one character");
        assertThat(chosen(mara)).isEqualTo("[]");
    }

    @Test
    void givesMachinesNoKeys() {
        Http machine = Automation.signIn(context);

        assertThat(chosen(machine)).isEqualTo("[]");
        assertThat(machine.put(KEYS, new SetKeys(List.of())).field("detail")).startsWith("Only people have keys");
    }

    private static String chosen(Http who) {
        JsonNode items = who.get(KEYS).json().path("items");
        return items.toString();
    }
}

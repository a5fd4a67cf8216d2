package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.LanguageChoice;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The language that operators choose, as the API shows it. */
@ModuleTest
class ChosenLanguageTests {

    private static final String LANGUAGE = "/api/v1/me/language";

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

        mara.put(LANGUAGE, new LanguageChoice("de"));

        assertThat(mara.get(LANGUAGE).json().path("language").asString("none")).isEqualTo("de");
        assertThat(tom.get(LANGUAGE).json().path("language").asString("none")).isEqualTo("none");
    }

    @Test
    void leavesItToTheClientAgain() {
        mara.put(LANGUAGE, new LanguageChoice("de"));

        mara.put(LANGUAGE, new LanguageChoice(null));

        assertThat(mara.get(LANGUAGE).json().path("language").asString("none")).isEqualTo("none");
    }

    @Test
    void refusesALanguageThatNobodySpeaksHere() {
        Answer refused = mara.put(LANGUAGE, new LanguageChoice("tr"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("detail"))
                .isEqualTo("Nothing here is written in the language \"tr\". Choose en or de, or leave it out.");
    }
}

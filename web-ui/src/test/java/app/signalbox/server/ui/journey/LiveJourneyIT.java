package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.CollectionCondition.exactTexts;
import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import com.codeborne.selenide.ElementsCollection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people write while the inbox is open appears in it by itself. */
@Journey
class LiveJourneyIT {

    private static final String PAGE = "770021";
    private static final String HOURS = "What time do you open on Saturdays?";
    private static final String NIBS = "And do you still sell the fine nibs?";
    private static final String BROKEN = "My pen arrived broken and nobody answers";

    @Autowired
    private ApplicationContext application;

    @Test
    void messagesAppearInTheOpenInboxWithoutAReload() {
        Scene scene = new Scene(application);
        scene.brand("quill-pens", "Quill Pens", PAGE);
        Browser.signIn(scene.member("Nell Archer", Role.SOCIAL_MANAGER, "quill-pens"));
        $(".list-state").shouldHave(text("Nothing new"));
        executeJavaScript("window.markOfThisPage = 'never loaded again'");

        scene.writes("24001300009021", PAGE, HOURS);
        rows().shouldHave(size(1));
        $(".row .row-words").shouldHave(exactText(HOURS));
        $(".row .chip").shouldHave(text("question"));

        rows().first().click();
        $$(".bubble-text").shouldHave(exactTexts(HOURS));
        scene.writes("24001300009021", PAGE, NIBS);
        $$(".bubble-text").shouldHave(exactTexts(HOURS, NIBS));

        scene.writes("24001300009022", PAGE, BROKEN);
        $(".arrivals").shouldBe(visible).shouldHave(text("new"));
        rows().shouldHave(size(1));
        $(".arrivals").click();
        rows().shouldHave(size(2));
        $(".arrivals").shouldBe(hidden);

        String mark = executeJavaScript("return window.markOfThisPage");
        assertThat(mark).isEqualTo("never loaded again");
    }

    private static ElementsCollection rows() {
        return $$(".row").filter(visible);
    }
}

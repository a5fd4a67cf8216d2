package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.CollectionCondition.exactTexts;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exactValue;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import app.signalbox.contract.identity.Role;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An answer is begun, lost from sight, found again, and helped along by what is kept ready. */
@Journey
class ComposerJourneyIT {

    @Autowired
    private ApplicationContext application;

    @Test
    void managerFindsAHalfWrittenAnswerAgainAfterAReload() {
        Scene scene = new Scene(application);
        scene.brand("wigeon-wool", "Wigeon Wool", "770061");
        scene.writes("24001300009061", "770061", "Is the blue wool back?");
        Browser.signIn(scene.member("Nell Reed", Role.SOCIAL_MANAGER, "wigeon-wool"));
        $(".row").shouldBe(visible);
        Browser.press("j");
        answer().shouldBe(visible);

        Browser.press("r");
        answer().shouldBe(focused).sendKeys("It is, since Mon");
        Selenide.refresh();

        answer().shouldHave(exactValue("It is, since Mon"));
    }

    @Test
    void managerAnswersWithASavedReplyByKeysAlone() {
        Scene scene = new Scene(application);
        scene.brand("grebe-glass", "Grebe Glass", "770062");
        scene.writes("24001300009062", "770062", "When are you open?");
        Browser.signIn(scene.member("Tess Reed", Role.SOCIAL_MANAGER, "grebe-glass"));
        $(".row").shouldBe(visible);
        Browser.pressWith(Keys.CONTROL, "k");
        $(".chooser-list").shouldBe(visible);
        Browser.press("knowledge", Keys.ENTER);
        $$(".tabs a").shouldHave(exactTexts("Articles", "Saved replies"));
        $$(".tabs a").last().click();
        $("h1").shouldHave(exactText("Saved replies"));

        Browser.press("n");
        $("vaadin-text-field input").shouldBe(visible).setValue("hours").pressTab();
        Browser.press("Opening hours", Keys.TAB, "{brand} is open till six.");
        $$("vaadin-dialog vaadin-button").last().click();
        $(".article-shelf").shouldHave(text("/hours"));
        Browser.press("g", "i");
        $(".row").shouldBe(visible);
        Browser.press("j");
        answer().shouldBe(visible);
        Browser.press("r");
        answer().shouldBe(focused);
        Browser.press("/");
        $(".chooser-list").shouldHave(text("Opening hours"));
        Browser.press("hou", Keys.ENTER);

        answer().shouldHave(exactValue("Grebe Glass is open till six."));
        $(".chooser-list").shouldNot(exist);
    }

    private static SelenideElement answer() {
        return $(".composer textarea");
    }
}
